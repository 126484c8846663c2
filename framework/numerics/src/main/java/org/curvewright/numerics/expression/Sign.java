package org.curvewright.numerics.expression;

import java.util.List;
import java.util.function.Predicate;

/**
 * Whether a formula is nowhere negative where it is defined, as far as its form tells.
 *
 * @param symbols which symbols stand for numbers that are never negative
 */
record Sign(Predicate<String> symbols) {

    boolean nonNegative(Ast ast) {
        if (ast instanceof Ast.Literal literal) {
            return literal.value() >= 0;
        }
        if (ast instanceof Ast.Symbol symbol) {
            return symbols.test(symbol.name());
        }
        return ast instanceof Ast.Binary binary ? binary(binary) : call((Ast.Call) ast);
    }

    private boolean binary(Ast.Binary binary) {
        return switch (binary.operator()) {
            case PLUS, TIMES, OVER -> nonNegative(binary.left()) && nonNegative(binary.right());
            case MINUS -> false;
            case POWER -> power(binary.left(), binary.right());
        };
    }

    private boolean power(Ast base, Ast exponent) {
        boolean even = exponent instanceof Ast.Literal literal && literal.value() % 2 == 0;
        return even || nonNegative(base);
    }

    private boolean call(Ast.Call call) {
        List<Ast> arguments = call.arguments();
        return switch (call.function()) {
            case EXP, SQRT, ABS, LOGISTIC, SOFTPLUS -> true;
            case LOG1P, EXPM1 -> nonNegative(arguments.get(0));
            case LN, LOG10, LGAMMA -> false;
            case POW -> power(arguments.get(0), arguments.get(1));
            case MIN -> arguments.stream().allMatch(this::nonNegative);
            case MAX -> arguments.stream().anyMatch(this::nonNegative);
        };
    }
}
