package org.curvewright.runner.config.tree;

import org.curvewright.runner.problem.Position;
import org.curvewright.runner.problem.Quoted;

/**
 * A single value.
 *
 * @param text as typed, without quotes
 */
public record ScalarNode(Position at, NodePath path, String text, Type type) implements Node {

    /** What a scalar is. */
    public enum Type {
        TEXT,
        NUMBER,
        TRUTH,
        NULL,
        /** Reported already; whoever meets it says nothing more. */
        REFUSED
    }

    /** @throws IllegalStateException unless it is a number */
    public double number() {
        if (type != Type.NUMBER) {
            throw new IllegalStateException(describe() + " is not a number");
        }
        return Double.parseDouble(text);
    }

    public boolean is(Type other) {
        return type == other;
    }

    @Override
    public String describe() {
        return switch (type) {
            case TEXT -> "the text " + Quoted.of(text);
            case NUMBER -> "the number " + text;
            case TRUTH -> text;
            case NULL, REFUSED -> "nothing";
        };
    }
}
