package org.curvewright.testkit;

import java.util.List;
import org.curvewright.numerics.autodiff.ExtendedArithmetic;
import org.curvewright.numerics.math.DoubleDouble;

/** The functions of formulas with about thirty digits. */
final class ExtendedFunctions {

    private static final ExtendedArithmetic ARITHMETIC = new ExtendedArithmetic();
    private static final DoubleDouble HALF = DoubleDouble.of(0.5);
    private static final DoubleDouble TWO_PI = new DoubleDouble(0x1.921fb54442d18p2, 0x1.1a62633145c07p-52);
    /** Numerators and denominators of B₂ₖ/(2k(2k − 1)), of Stirling's series. */
    private static final double[][] STIRLING = {
        {1, 12}, {-1, 360}, {1, 1260}, {-1, 1680}, {1, 1188}, {-691, 360360}, {1, 156}, {-3617, 122400}, {43867, 244188}
    };
    /** Beyond this argument the series' first omitted term is below 1e-28. */
    private static final double LARGE = 40;

    private ExtendedFunctions() {}

    /** @throws IllegalArgumentException where there is no such function */
    static DoubleDouble of(String name, List<DoubleDouble> arguments) {
        DoubleDouble x = arguments.get(0);
        return switch (name) {
            case "exp" -> ARITHMETIC.exp(x);
            case "ln" -> ARITHMETIC.log(x);
            case "log10" -> ARITHMETIC.log(x).dividedBy(ARITHMETIC.log(DoubleDouble.of(10)));
            case "log1p" -> ARITHMETIC.log(x.plus(1));
            case "expm1" -> ARITHMETIC.exp(x).plus(-1);
            case "sqrt" -> x.squareRoot();
            case "abs" -> x.high() < 0 ? x.negated() : x;
            case "logistic" ->
                DoubleDouble.ONE.dividedBy(ARITHMETIC.exp(x.negated()).plus(1));
            case "softplus" -> softplus(x);
            case "lgamma" -> logGamma(x);
            case "pow" -> power(x, arguments.get(1));
            case "min" ->
                arguments.stream()
                        .reduce((a, b) -> b.minus(a).high() < 0 ? b : a)
                        .orElseThrow();
            case "max" ->
                arguments.stream()
                        .reduce((a, b) -> b.minus(a).high() > 0 ? b : a)
                        .orElseThrow();
            default -> throw new IllegalArgumentException("no function " + name);
        };
    }

    /** xʸ, and 0 for a power of nothing. */
    static DoubleDouble power(DoubleDouble x, DoubleDouble y) {
        return x.high() == 0 && y.high() > 0 ? DoubleDouble.ZERO : ARITHMETIC.power(x, y);
    }

    private static DoubleDouble softplus(DoubleDouble x) {
        DoubleDouble away = x.high() > 0 ? x.negated() : x;
        DoubleDouble near = ARITHMETIC.log(ARITHMETIC.exp(away).plus(1));
        return x.high() > 0 ? x.plus(near) : near;
    }

    /** ln Γ(x), x > 0: Stirling's series beyond a large argument, to which Γ(x + 1) = x Γ(x) leads. */
    private static DoubleDouble logGamma(DoubleDouble x) {
        DoubleDouble product = DoubleDouble.ONE;
        DoubleDouble z = x;
        while (z.high() < LARGE) {
            product = product.times(z);
            z = z.plus(1);
        }
        DoubleDouble inverse = DoubleDouble.ONE.dividedBy(z);
        DoubleDouble square = inverse.times(inverse);
        DoubleDouble series = DoubleDouble.ZERO;
        for (int k = STIRLING.length - 1; k >= 0; k--) {
            DoubleDouble term = DoubleDouble.of(STIRLING[k][0]).dividedBy(DoubleDouble.of(STIRLING[k][1]));
            series = series.times(square).plus(term);
        }
        return z.minus(HALF)
                .times(ARITHMETIC.log(z))
                .minus(z)
                .plus(ARITHMETIC.log(TWO_PI).times(HALF))
                .plus(series.times(inverse))
                .minus(ARITHMETIC.log(product));
    }
}
