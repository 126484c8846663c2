package org.curvewright.runner.config;

import java.util.List;
import java.util.Optional;
import org.curvewright.runner.config.tree.Node;
import org.curvewright.runner.config.tree.ScalarNode;

/**
 * One entry under {@code derive:}: a table of scores, made of a table of items.
 *
 * @param from the data entry whose rows are scored
 * @param by the columns that tell runs apart: the new table has a row for each of their combinations
 * @param per a column, such as the task, that gives each of its values scores of its own
 * @param roles for every fit on these scores, unless the fit says otherwise
 */
public record DeriveEntry(
        String name,
        ScalarNode from,
        List<ScalarNode> by,
        Optional<ScalarNode> per,
        List<Use> metrics,
        Roles roles,
        Node node) {

    public DeriveEntry {
        by = List.copyOf(by);
        metrics = List.copyOf(metrics);
    }
}
