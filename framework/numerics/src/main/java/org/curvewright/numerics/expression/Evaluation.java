package org.curvewright.numerics.expression;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.curvewright.numerics.math.Elementary;

/**
 * What a part of a formula comes to, operation by operation as it is written.
 *
 * @param symbols the number that each symbol stands for
 */
record Evaluation(ToDoubleFunction<String> symbols) {

    private static final double TEN = 10;

    /** Of a part without symbols; empty for a part with one. */
    static Optional<Double> constant(Ast ast) {
        return ast.symbols().findAny().isPresent()
                ? Optional.empty()
                : Optional.of(new Evaluation(symbol -> Double.NaN).of(ast));
    }

    double of(Ast ast) {
        if (ast instanceof Ast.Literal literal) {
            return literal.value();
        }
        if (ast instanceof Ast.Symbol symbol) {
            return symbols.applyAsDouble(symbol.name());
        }
        return ast instanceof Ast.Binary binary
                ? combined(binary.operator(), of(binary.left()), of(binary.right()))
                : applied((Ast.Call) ast);
    }

    private static double combined(Ast.Operator operator, double a, double b) {
        return switch (operator) {
            case PLUS -> a + b;
            case MINUS -> a - b;
            case TIMES -> a * b;
            case OVER -> a / b;
            case POWER -> Elementary.pow(a, b);
        };
    }

    private double applied(Ast.Call call) {
        double[] arguments = call.arguments().stream().mapToDouble(this::of).toArray();
        double a = arguments[0];
        return switch (call.function()) {
            case EXP -> Op.EXP.apply(a, 0);
            case LN -> Op.LOG.apply(a, 0);
            case LOG10 -> Op.LOG.apply(a, 0) / Elementary.log(TEN);
            case LOG1P -> Op.LOG1P.apply(a, 0);
            case EXPM1 -> Op.EXPM1.apply(a, 0);
            case SQRT -> Op.SQRT.apply(a, 0);
            case ABS -> Op.ABS.apply(a, 0);
            case LOGISTIC -> Op.LOGISTIC.apply(a, 0);
            case SOFTPLUS -> Op.SOFTPLUS.apply(a, 0);
            case LGAMMA -> Op.LGAMMA.apply(a, 0);
            case POW -> Elementary.pow(a, arguments[1]);
            case MIN -> Arrays.stream(arguments).reduce(a, Math::min);
            case MAX -> Arrays.stream(arguments).reduce(a, Math::max);
        };
    }
}
