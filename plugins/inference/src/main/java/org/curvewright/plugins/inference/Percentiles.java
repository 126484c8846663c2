package org.curvewright.plugins.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.curvewright.numerics.linear.Vectors;
import org.curvewright.spi.Notice;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.inference.Draws;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.inference.Intervals;
import org.curvewright.spi.inference.LawFunction;
import org.curvewright.spi.law.Law;

/** The (1 ∓ level)/2 quantiles of a function over draws, by the seventh definition of Hyndman and Fan (1996). */
final class Percentiles {

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
        notices.addAll(Qualifying.notices(fit.fit()));
        return new Intervals(functions.stream().map(this::interval).toList(), counts.byName(), notices);
    }

    private Interval interval(LawFunction function) {
        double[] all = laws.stream().mapToDouble(function::of).toArray();
        double[] values = Arrays.stream(all)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        if (values.length < 2) {
            return Missing.interval(
                    level,
                    method,
                    new Notice("TOO_FEW_DRAWS", values.length + " draws have a value; it takes at least 2"));
        }
        List<Notice> notices = new ArrayList<>();
        if (values.length < all.length) {
            notices.add(new Notice(
                    "UNDEFINED_IN_DRAWS",
                    (all.length - values.length) + " of " + all.length + " draws do not have " + function.name()));
        }
        return new Interval(
                finite(quantile(values, (1 - level) / 2)),
                finite(quantile(values, (1 + level) / 2)),
                finite(deviation(values)),
                level,
                method,
                notices);
    }

    /** Linear between the order statistics x₍₁₎ … x₍ₘ₎ at 1 + (m − 1) q. */
    private static double quantile(double[] sorted, double q) {
        double place = (sorted.length - 1) * q;
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private static OptionalDouble finite(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private static double deviation(double[] values) {
        int n = values.length;
        double mean = Vectors.sumCompensated(values, 0, n) / n;
        double[] centred = Arrays.stream(values).map(value -> value - mean).toArray();
        double squares = Vectors.dotCompensated(centred, 0, centred, 0, n);
        return Math.sqrt(squares / (n - 1));
    }
}
