package org.curvewright.numerics.expression;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A formula as it was written. */
sealed interface Ast {

    Ast ZERO = new Literal(0);
    Ast ONE = new Literal(1);

    /** A number. */
    record Literal(double value) implements Ast {}

    /** A parameter or a covariate; where it stands makes no other of it. */
    record Symbol(String name, int column) implements Ast {
        @Override
        public boolean equals(Object other) {
            return other instanceof Symbol symbol && symbol.name.equals(name);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }

    /** Two operands. */
    record Binary(Operator operator, Ast left, Ast right) implements Ast {}

    /** A function of its arguments. */
    record Call(Function function, List<Ast> arguments) implements Ast {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** What stands between two operands. */
    enum Operator {
        PLUS,
        MINUS,
        TIMES,
        OVER,
        POWER
    }

    /** The parts that it is made of. */
    default List<Ast> parts() {
        if (this instanceof Binary binary) {
            return List.of(binary.left, binary.right);
        }
        return this instanceof Call call ? call.arguments : List.of();
    }

    /** Every symbol, in the order of the text, as often as it stands there. */
    default Stream<Symbol> symbols() {
        return this instanceof Symbol symbol
                ? Stream.of(symbol)
                : parts().stream().flatMap(Ast::symbols);
    }

    /** Whether it is that number. */
    default boolean is(double value) {
        return this instanceof Literal literal && literal.value == value;
    }

    /** a + b, brief. */
    static Ast plus(Ast a, Ast b) {
        return new Sum().add(1, a).add(1, b).ast();
    }

    /** a − b, brief. */
    static Ast minus(Ast a, Ast b) {
        return new Sum().add(1, a).add(-1, b).ast();
    }

    /** a · b, brief. */
    static Ast times(Ast a, Ast b) {
        if (a instanceof Literal literal) {
            return new Sum().add(literal.value, b).ast();
        }
        if (b instanceof Literal) {
            return times(b, a);
        }
        if (opposite(a).isPresent()) {
            return minus(ZERO, times(opposite(a).get(), b));
        }
        if (opposite(b).isPresent()) {
            return minus(ZERO, times(a, opposite(b).get()));
        }
        if (isReciprocal(a)) {
            return over(b, ((Binary) a).right);
        }
        if (isReciprocal(b)) {
            return over(a, ((Binary) b).right);
        }
        if (isOver(b, a)) {
            return ((Binary) b).left;
        }
        return isOver(a, b) ? ((Binary) a).left : new Binary(Operator.TIMES, a, b);
    }

    private static boolean isReciprocal(Ast ast) {
        return ast instanceof Binary binary && binary.operator == Operator.OVER && binary.left.is(1);
    }

    private static boolean isOver(Ast quotient, Ast denominator) {
        return quotient instanceof Binary binary
                && binary.operator == Operator.OVER
                && binary.right.equals(denominator);
    }

    /** x where this is −x. */
    static Optional<Ast> opposite(Ast ast) {
        return ast instanceof Binary binary && binary.operator == Operator.MINUS && binary.left.is(0)
                ? Optional.of(binary.right)
                : Optional.empty();
    }

    /** a / b, brief. */
    static Ast over(Ast a, Ast b) {
        if (a.is(0) || b.is(1)) {
            return a;
        }
        if (a.equals(b)) {
            return ONE;
        }
        return b instanceof Literal literal && literal.value != 0
                ? times(new Literal(1 / literal.value), a)
                : new Binary(Operator.OVER, a, b);
    }
}
