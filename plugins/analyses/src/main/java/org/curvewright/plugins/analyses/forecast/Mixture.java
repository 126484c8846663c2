package org.curvewright.plugins.analyses.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.curvewright.numerics.distribution.Normal;
import org.curvewright.numerics.optimize.RootFinder;
import org.curvewright.spi.inference.Interval;

/**
 * The (1 ∓ level)/2 quantiles of {@code F(y) = Σ wₖ Fₖ(y)}, each Fₖ a two-piece normal around fₖ whose own quantiles are the
 * ends of that law's interval. An end is open where a law that counts leaves it open.
 */
record Mixture(List<Part> parts) {

    /** One law's value and interval with its weight. */
    record Part(double weight, double value, Interval interval) {}

    Interval interval() {
        Interval first = parts.get(0).interval();
        double tail = (1 - first.level()) / 2;
        return new Interval(
                end(tail, part -> part.interval().lower().orElse(Double.NaN)),
                end(1 - tail, part -> part.interval().upper().orElse(Double.NaN)),
                OptionalDouble.empty(),
                first.level(),
                parts.size() == 1 ? first.method() : first.method() + ", laws averaged",
                parts.stream()
                        .flatMap(part -> part.interval().notices().stream())
                        .distinct()
                        .toList());
    }

    private OptionalDouble end(double share, ToDoubleFunction<Part> ends) {
        double[] all = parts.stream().mapToDouble(ends).toArray();
        if (Arrays.stream(all).anyMatch(Double::isNaN)) {
            return OptionalDouble.empty();
        }
        double least = Arrays.stream(all).min().orElseThrow();
        double most = Arrays.stream(all).max().orElseThrow();
        return least == most ? OptionalDouble.of(least) : OptionalDouble.of(between(least, most, share));
    }

    /** The quantile lies between the laws' own; where rounding hides it, the nearer of them. */
    private double between(double least, double most, double share) {
        return RootFinder.between(least, most, y -> cumulative(y) - share)
                .orElseGet(
                        () -> Math.abs(cumulative(least) - share) < Math.abs(cumulative(most) - share) ? least : most);
    }

    private double cumulative(double y) {
        double total = parts.stream().mapToDouble(Part::weight).sum();
        return parts.stream()
                        .mapToDouble(part -> part.weight() * cumulative(part, y))
                        .sum()
                / total;
    }

    private static double cumulative(Part part, double y) {
        Interval interval = part.interval();
        OptionalDouble end = y < part.value() ? interval.lower() : interval.upper();
        double half = Math.abs(end.orElse(Double.NaN) - part.value());
        if (Double.isNaN(half)) {
            return 0.5;
        }
        double z = Normal.STANDARD.quantile((1 + interval.level()) / 2);
        return half > 0 ? Normal.STANDARD.cdf(z * (y - part.value()) / half) : y < part.value() ? 0 : 1;
    }
}
