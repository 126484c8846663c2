package org.curvewright.numerics.expression;

/**
 * A word of a formula.
 *
 * @param column of its first character, counted from 1
 */
record Token(Kind kind, String text, int column) {

    enum Kind {
        NUMBER,
        NAME,
        MARK,
        END
    }

    boolean is(String mark) {
        return kind == Kind.MARK && text.equals(mark);
    }

    /** As a message names it. */
    String quoted() {
        return kind == Kind.END ? "the end" : "'" + text + "'";
    }
}
