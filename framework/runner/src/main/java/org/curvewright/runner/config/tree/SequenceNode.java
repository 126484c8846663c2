package org.curvewright.runner.config.tree;

import java.util.List;
import org.curvewright.runner.problem.Position;

/** A list. */
public record SequenceNode(Position at, NodePath path, List<Node> items) implements Node {

    public SequenceNode {
        items = List.copyOf(items);
    }

    @Override
    public String describe() {
        return "a list";
    }
}
