package org.curvewright.plugins.formulations.expression;

import java.util.List;
import java.util.Optional;
import org.curvewright.numerics.math.Elementary;

/** What the parts of a formula without symbols come to. */
final class Constants {

    private static final double TEN = 10;

    private Constants() {}

    /** Empty for a part with a symbol. */
    static Optional<Double> value(Ast ast) {
        if (ast instanceof Ast.Literal literal) {
            return Optional.of(literal.value());
        }
        if (ast instanceof Ast.Binary binary) {
            Optional<Double> right = value(binary.right());
            return right.flatMap(b -> value(binary.left()).map(a -> combined(binary.operator(), a, b)));
        }
        return ast instanceof Ast.Call call ? of(call) : Optional.empty();
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

    private static Optional<Double> of(Ast.Call call) {
        List<Optional<Double>> values =
                call.arguments().stream().map(Constants::value).toList();
        return values.stream().allMatch(Optional::isPresent)
                ? Optional.of(applied(
                        call.function(),
                        values.stream().map(Optional::orElseThrow).toList()))
                : Optional.empty();
    }

    private static double applied(Function function, List<Double> arguments) {
        double a = arguments.get(0);
        return switch (function) {
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
            case POW -> Elementary.pow(a, arguments.get(1));
            case MIN -> arguments.stream().reduce(a, Math::min);
            case MAX -> arguments.stream().reduce(a, Math::max);
        };
    }
}
