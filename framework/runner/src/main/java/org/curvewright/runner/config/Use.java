package org.curvewright.runner.config;

import java.util.Optional;
import org.curvewright.runner.config.tree.MappingNode;
import org.curvewright.runner.config.tree.Node;
import org.curvewright.runner.config.tree.ScalarNode;

/**
 * A {@code use}/{@code with}/{@code as} block, or a bare id.
 *
 * @param as what the user calls it; the id where nothing else is said
 * @param section the heading its results belong under
 * @param node the whole block
 */
public record Use(ScalarNode id, Optional<MappingNode> with, String as, Optional<String> section, Node node) {

    /** A bare id that nobody wrote; problems point at the node. */
    public static Use of(String id, Node node) {
        ScalarNode written = new ScalarNode(node.at(), node.path(), id, ScalarNode.Type.TEXT);
        return new Use(written, Optional.empty(), id, Optional.empty(), written);
    }
}
