package org.curvewright.runner.config.tree;

import org.curvewright.runner.problem.Position;

/** A piece of a configuration with its place in the text and its path. */
public sealed interface Node permits ScalarNode, SequenceNode, MappingNode {

    Position at();

    NodePath path();

    /** For messages, such as {@code the text 'abc'}. */
    String describe();

    /** One line of JSON; equal trees give equal text. */
    default String json() {
        return new CompactJson().write(this);
    }
}
