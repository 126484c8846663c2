package org.curvewright.plugins.analyses;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.curvewright.spi.Notice;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.inference.Interval;

/**
 * The lower end of a mean error's interval where its profile could not be followed. The error has a kink wherever a prediction meets
 * an observation, at which the profile ends without crossing its cut; 0 alone is then sure. A bound that is sure too, and mostly
 * above 0: a law that the data allow puts fᵢ into its interval [lᵢ, uᵢ], so that 100 · mean max(0, lᵢ − yᵢ, yᵢ − uᵢ)/|yᵢ| is the
 * least error there can be.
 */
final class HeldOutBound {

    private static final String UNFOLLOWED = "ENDS_AT_SUPPORT";

    private HeldOutBound() {}

    /**
     * The interval, its lower end told better where it is 0 for want of a crossing.
     *
     * @param means the confidence interval of every observation's mean from the first held-out one on
     */
    static Interval of(Interval error, List<Interval> means, Dataset data, int from) {
        boolean unfollowed = error.lower().isPresent()
                && error.lower().getAsDouble() == 0
                && error.notices().stream().anyMatch(notice -> notice.code().equals(UNFOLLOWED));
        if (!unfollowed) {
            return error;
        }
        double bound = IntStream.range(0, means.size())
                .mapToDouble(i -> percent(means.get(i), data.observed()[from + i]))
                .average()
                .orElse(0);
        Stream<Notice> others =
                error.notices().stream().filter(notice -> !notice.code().equals(UNFOLLOWED));
        return new Interval(
                OptionalDouble.of(Double.isFinite(bound) ? bound : 0),
                error.upper(),
                error.standardError(),
                error.level(),
                error.method(),
                Stream.concat(others, Stream.of(notice(bound))).toList());
    }

    private static double percent(Interval mean, double observed) {
        double below = mean.lower().orElse(Double.NEGATIVE_INFINITY) - observed;
        double above = observed - mean.upper().orElse(Double.POSITIVE_INFINITY);
        return 100 * Math.max(0, Math.max(below, above)) / Math.abs(observed);
    }

    private static Notice notice(double bound) {
        return new Notice(
                "LEAST_ERROR",
                bound > 0
                        ? "the lower end is a bound: laws that the data allow miss the held-out values by at least so much, each value"
                                + " taken by itself, and no one law need come so near to all of them"
                        : "the lower end 0 is a bound: for every held-out value there is a law that the data allow and that meets it,"
                                + " but no one law need meet them all");
    }
}
