package org.curvewright.plugins.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.curvewright.numerics.statistics.Moments;
import org.curvewright.numerics.statistics.Quantiles;
import org.curvewright.spi.Notice;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.inference.Draws;
import org.curvewright.spi.inference.FewDraws;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.inference.Intervals;
import org.curvewright.spi.inference.LawFunction;
import org.curvewright.spi.law.Law;

/** The (1 ∓ level)/2 quantiles of a function over draws, by the seventh definition of Hyndman and Fan (1996). */
final class Percentiles {

    /** Of a number's size: what differs less is the same but for rounding. */
    private static final double ROUNDED = 1e-12;

    private final FitResult fit;
    private final DrawCounts counts;
    private final List<Law> laws;
    private final double level;
    private final String method;

    Percentiles(FitResult fit, Draws draws, Discard discard, double level, String method) {
        this.fit = fit;
        this.counts = DrawCounts.of(fit.request().formulation().parameters(), draws, discard);
        this.laws = IntStream.range(0, draws.size())
                .filter(d -> counts.kept()[d])
                .mapToObj(
                        d -> new Law(fit.request().formulation(), draws.theta().get(d)))
                .toList();
        this.level = level;
        this.method = method;
    }

    Intervals intervals(List<LawFunction> functions) {
        List<Notice> notices = new ArrayList<>(counts.notices());
        if (laws.size() > 1) {
            new FewDraws(laws.size(), level).notice().ifPresent(notices::add);
        }
        notices.addAll(Qualifying.notices(fit.fit()));
        double[][] values = FunctionValues.of(functions, laws);
        List<Interval> intervals = IntStream.range(0, values.length)
                .mapToObj(k -> interval(functions.get(k), values[k]))
                .toList();
        return new Intervals(intervals, counts.byName(), notices);
    }

    private Interval interval(LawFunction function, double[] all) {
        double[] values = defined(all);
        if (values.length < 2) {
            return Missing.interval(
                    level,
                    method,
                    new Notice("TOO_FEW_DRAWS", values.length + " draws have a value; it takes at least 2"));
        }
        List<Notice> notices = new ArrayList<>();
        new FewDraws(values.length, level).notice().ifPresent(notices::add);
        if (values.length < all.length) {
            notices.add(new Notice(
                    "UNDEFINED_IN_DRAWS",
                    (all.length - values.length) + " of " + all.length + " draws do not have " + function.name()
                            + (all.length - values.length > all.length * (1 - level) / 2
                                    ? "; these are more than an end leaves out, so the interval of the others may be too narrow"
                                    : "")));
        }
        OptionalDouble lower = finite(Quantiles.ofScratch(values, (1 - level) / 2));
        OptionalDouble upper = finite(Quantiles.ofScratch(values, (1 + level) / 2));
        if (lower.isEmpty() || upper.isEmpty()) {
            long beyond = Arrays.stream(values).filter(Double::isInfinite).count();
            notices.add(new Notice(
                    "UNBOUNDED",
                    beyond + " of " + all.length + " draws put " + function.name() + " beyond every number"));
        }
        notices.addAll(point(function, lower, upper));
        OptionalDouble error = Moments.standardDeviation(values, 1)
                .value()
                .map(OptionalDouble::of)
                .orElseGet(OptionalDouble::empty);
        Runaway.notice(function, function.of(fit.fit().law()), values, error).ifPresent(notices::add);
        return new Interval(lower, upper, error, level, method, notices);
    }

    /** What an interval that is a point, but for rounding, does not show. */
    private List<Notice> point(LawFunction function, OptionalDouble lower, OptionalDouble upper) {
        if (lower.isEmpty()
                || upper.isEmpty()
                || upper.getAsDouble() - lower.getAsDouble() > ROUNDED * Math.abs(upper.getAsDouble())) {
            return List.of();
        }
        return List.of(
                Boundaries.holds(fit, function)
                        ? new Notice(
                                "AT_BOUND",
                                "the draws put " + function.name()
                                        + " on its bound, so that the interval is a point and does not show how far off it may be;"
                                        + " profile-likelihood does")
                        : new Notice(
                                "NO_SPREAD",
                                "the draws agree, so that the interval is a point: it shows that they could not move the"
                                        + " quantity, not that it is certain"));
    }

    /** The values that are numbers, −0 as 0. */
    private static double[] defined(double[] all) {
        double[] values = new double[all.length];
        int count = 0;
        for (double value : all) {
            if (!Double.isNaN(value)) {
                values[count++] = value + 0.0;
            }
        }
        return Arrays.copyOf(values, count);
    }

    static OptionalDouble finite(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
