package org.curvewright.numerics.expression;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * How a quantity's size changes with the units of symbols: factor = Π (factor of symbol)^(multiplier · exponent).
 *
 * @param multiplier what the whole was raised to
 * @param exponents by symbol, none of them 0
 * @param any whether it fits every unit, as the number 0 does
 */
record Form(Ast multiplier, Map<String, Ast> exponents, boolean any) {

    static final Form PURE = new Form(Ast.ONE, Map.of(), false);
    static final Form ANY = new Form(Ast.ONE, Map.of(), true);

    static Form of(String symbol) {
        return new Form(Ast.ONE, Map.of(symbol, Ast.ONE), false);
    }

    boolean isPure() {
        return exponents.isEmpty();
    }

    Form raised(Ast exponent) {
        return new Form(Ast.times(multiplier, exponent), exponents, any);
    }

    /** With the multiplier in each exponent. */
    private Map<String, Ast> expanded(Ast factor) {
        Map<String, Ast> result = new LinkedHashMap<>();
        exponents.forEach((symbol, exponent) -> result.put(symbol, Ast.times(factor, exponent)));
        return result;
    }

    Form times(Form other) {
        return combined(multiplier, other, other.multiplier, Ast::plus);
    }

    Form over(Form other) {
        return combined(multiplier, other, other.multiplier, Ast::minus);
    }

    /** What must be pure for this and the other to have the same unit. */
    Form difference(Form other) {
        return combined(Ast.ONE, other, Ast.over(other.multiplier, multiplier), Ast::minus);
    }

    private Form combined(Ast mine, Form other, Ast theirs, BinaryOperator<Ast> operation) {
        Map<String, Ast> result = expanded(mine);
        other.expanded(theirs).forEach((symbol, exponent) -> {
            Ast sum = operation.apply(result.getOrDefault(symbol, Ast.ZERO), exponent);
            if (sum.is(0)) {
                result.remove(symbol);
            } else {
                result.put(symbol, sum);
            }
        });
        return new Form(Ast.ONE, result, any && other.any);
    }

    /** With a symbol's unit replaced by what it was found to be. */
    Form with(String symbol, Form found) {
        Ast exponent = exponents.get(symbol);
        if (exponent == null) {
            return this;
        }
        Map<String, Ast> rest = new LinkedHashMap<>(exponents);
        rest.remove(symbol);
        Form combined = new Form(Ast.ONE, rest, any).times(found.raised(exponent));
        return new Form(multiplier, combined.exponents, any);
    }

    /** The unit of that symbol if this is pure; empty where its exponent is not a plain number. */
    Optional<Form> solvedFor(String symbol) {
        if (!(exponents.get(symbol) instanceof Ast.Literal literal)) {
            return Optional.empty();
        }
        Map<String, Ast> rest = new LinkedHashMap<>();
        exponents.forEach((other, exponent) -> {
            if (!other.equals(symbol)) {
                rest.put(other, Ast.over(Ast.minus(Ast.ZERO, exponent), literal));
            }
        });
        return Optional.of(new Form(Ast.ONE, rest, false));
    }
}
