package org.curvewright.numerics.expression;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** A formula in symbols that stand for one number each, computed operation by operation as it is written. Immutable. */
public final class ScalarExpression {

    private final Ast body;
    private final Spelling spelling;

    private ScalarExpression(Ast body, Spelling spelling) {
        this.body = body;
        this.spelling = spelling;
    }

    /**
     * Of a text in which a symbol may name a member of a group, such as {@code A[first]}.
     *
     * @throws IllegalArgumentException with the column of the first mistake
     */
    public static ScalarExpression of(String text, Spelling spelling) {
        return new ScalarExpression(Parser.parseWithMembers(text, spelling), spelling);
    }

    /** What it depends on, in the order of the text. */
    public List<String> symbols() {
        return body.symbols().map(Ast.Symbol::name).distinct().toList();
    }

    /** Where it names a symbol first, counted from 1; 0 where it does not. */
    public int column(String symbol) {
        return body.symbols()
                .filter(found -> found.name().equals(symbol))
                .findFirst()
                .map(Ast.Symbol::column)
                .orElse(0);
    }

    /** The symbol that it is, where it is no more than one. */
    public Optional<String> alone() {
        return body instanceof Ast.Symbol symbol ? Optional.of(symbol.name()) : Optional.empty();
    }

    /** Its value; NaN where it has none, infinite where it is beyond every number. */
    public double value(ToDoubleFunction<String> symbols) {
        return new Evaluation(symbols).of(body);
    }

    /** Whether its form tells that it is nowhere negative, given which symbols never are. */
    public boolean isNonNegative(Predicate<String> symbols) {
        return new Sign(symbols).nonNegative(body);
    }

    /**
     * Its unit, such as {@code a^0.5/b}; empty for a pure number. Nothing where it adds unlike units, or has one in an exponent or
     * inside a function that takes pure numbers.
     *
     * @param units of the symbols; what is absent or empty is pure
     */
    public Optional<String> unit(Map<String, String> units) {
        return new UnitText(new Text(spelling)).of(body, symbols(), units);
    }
}
