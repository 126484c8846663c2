package org.curvewright.runner.config;

import java.util.List;
import java.util.OptionalDouble;
import org.curvewright.runner.config.tree.Node;
import org.curvewright.runner.config.tree.ScalarNode;

/**
 * What a row's cell in one column must be; empty parts ask nothing.
 *
 * @param anyOf the cell is one of these
 * @param noneOf the cell is none of these
 * @param least the smallest allowed value, from {@code min}
 * @param most the largest allowed value, from {@code max}
 * @param above an excluded lower end
 * @param below an excluded upper end
 */
public record Condition(
        String column,
        List<ScalarNode> anyOf,
        List<ScalarNode> noneOf,
        OptionalDouble least,
        OptionalDouble most,
        OptionalDouble above,
        OptionalDouble below,
        Node node) {

    public Condition {
        anyOf = List.copyOf(anyOf);
        noneOf = List.copyOf(noneOf);
    }

    /** Whether it compares numbers, so that the column must be numeric. */
    public boolean compares() {
        return least.isPresent() || most.isPresent() || above.isPresent() || below.isPresent();
    }
}
