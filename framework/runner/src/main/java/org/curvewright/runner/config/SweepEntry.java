package org.curvewright.runner.config;

import java.util.List;
import org.curvewright.runner.config.tree.Node;

/**
 * The block {@code sweep:}: choices, of which each combination of options is one cell.
 *
 * @param analyses what looks across the cells
 */
public record SweepEntry(List<Choice> choices, List<Use> analyses, Node node) {

    public SweepEntry {
        choices = List.copyOf(choices);
        analyses = List.copyOf(analyses);
    }

    /** A choice of the analyst's. */
    public record Choice(String name, List<Option> options) {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /**
     * One way to choose.
     *
     * @param overrides {@code path=value}, as {@code --set} takes them; none for the experiment as it stands
     */
    public record Option(String name, List<String> overrides, Node node) {
        public Option {
            overrides = List.copyOf(overrides);
        }
    }
}
