package org.curvewright.runner.config;

import java.util.List;
import java.util.Optional;
import org.curvewright.runner.config.tree.Node;
import org.curvewright.runner.config.tree.ScalarNode;

/**
 * One item of {@code analyses:}.
 *
 * @param on names of fits, which exist
 */
public record AnalysisEntry(Use use, List<ScalarNode> on, Optional<String> title, Node node) {

    public AnalysisEntry {
        on = List.copyOf(on);
    }
}
