package org.curvewright.runner.config;

import java.util.List;
import java.util.Map;
import org.curvewright.runner.config.tree.Node;

/**
 * Rows left out for a reason.
 *
 * @param largest by column, how many rows with the largest values
 * @param smallest by column, how many rows with the smallest values
 * @param where the rows of which all conditions hold
 */
public record Exclusion(
        Map<String, Integer> largest, Map<String, Integer> smallest, List<Condition> where, String because, Node node) {

    public Exclusion {
        where = List.copyOf(where);
    }
}
