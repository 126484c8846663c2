package org.curvewright.plugins.analyses.quantities;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.curvewright.spi.Notice;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.inference.LawFunction;
import org.curvewright.spi.law.Law;
import org.curvewright.spi.law.Parameter;

/**
 * What an expression comes to whatever the parameters are, such as alpha/alpha or a number of fixed ones: no data made it, so no
 * inference has anything to say of it, and its interval is the value itself.
 */
final class Unvarying {

    /** By what every parameter, and all of them by different ones, are multiplied or divided to see whether the value moves. */
    private static final double[] FACTORS = {2, 1.25, 1.75, 1.5};

    /** Relative: the roundings of a short expression. */
    private static final double ROUNDING = 1e-14;

    private static final String CODE = "CONSTANT";

    private Unvarying() {}

    /** Of expressions and ratios alone: a prediction that has levelled off does depend on the law. */
    static boolean in(LawFunction function, Law law) {
        double value = function.of(law);
        boolean derived = function instanceof ExpressionQuantity || function instanceof ParameterRatio;
        int parameters = law.theta().length;
        return derived
                && Double.isFinite(value)
                && IntStream.rangeClosed(0, parameters)
                        .mapToObj(j -> List.of(moved(law, j, false), moved(law, j, true)))
                        .flatMap(List::stream)
                        .mapToDouble(function::of)
                        .allMatch(there -> Math.abs(there - value) <= ROUNDING * Math.abs(value));
    }

    /** With one parameter at a multiple or a fraction within its support; with all, where there is no such parameter. */
    private static Law moved(Law law, int only, boolean down) {
        double[] theta = law.theta().clone();
        for (int j = 0; j < theta.length; j++) {
            if (only == j || only == theta.length) {
                Parameter parameter = law.formulation().parameters().get(j);
                double factor = FACTORS[j % FACTORS.length];
                theta[j] = within(parameter, theta[j], down ? 1 / factor : factor);
            }
        }
        return new Law(law.formulation(), theta);
    }

    private static double within(Parameter parameter, double value, double factor) {
        double moved = value == 0 ? (factor > 1 ? 1 : -1) : value * factor;
        return parameter.support().contains(moved) ? moved : value;
    }

    /** The value as its own interval, at the level and by the method of the one that it replaces. */
    static Interval point(double value, Interval found) {
        return new Interval(
                OptionalDouble.of(value),
                OptionalDouble.of(value),
                OptionalDouble.of(0),
                found.level(),
                found.method(),
                List.of(new Notice(
                        CODE,
                        "it keeps its value when the parameters change, each alone and all together, so its interval is a point"
                                + " and no data made it")));
    }

    /** Whether an interval is such a point. */
    static boolean is(Interval interval) {
        return interval.notices().stream().anyMatch(notice -> notice.code().equals(CODE));
    }
}
