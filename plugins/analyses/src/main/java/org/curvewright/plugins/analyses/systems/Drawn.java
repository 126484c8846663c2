package org.curvewright.plugins.analyses.systems;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.curvewright.numerics.statistics.Quantiles;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Finding.Kind;
import org.curvewright.spi.inference.Interval;

/**
 * A number and the same number of every pair of draws: its interval are their quantiles, an infinite one being an open end. Draws
 * that nearly all lie on one side of the number show a bias that quantiles cannot mend: the interval then reaches to the number.
 */
record Drawn(double value, double[] draws, double level, String method) {

    private static final int FEWEST = 2;

    Finding finding(String address, String unit, Notice whereAbsent) {
        if (!Double.isFinite(value)) {
            return Finding.absent(address, Kind.ESTIMATE, unit, whereAbsent);
        }
        Finding finding = Finding.of(address, Kind.ESTIMATE, value, unit);
        return interval()
                .map(finding::with)
                .orElseGet(() -> finding.noting(List.of(new Notice(
                        "NO_DRAWS",
                        "the inference has no draws of these laws, as of an objective without residuals or of no"
                                + " more runs than parameters"))));
    }

    Optional<Interval> interval() {
        double[] sorted = Arrays.stream(draws)
                .filter(draw -> !Double.isNaN(draw))
                .sorted()
                .toArray();
        if (sorted.length < FEWEST) {
            return Optional.empty();
        }
        int missing = draws.length - sorted.length;
        List<Notice> notices = missing == 0
                ? List.of()
                : List.of(
                        new Notice("DRAWS_FAILED", missing + " of " + draws.length + " pairs of draws have no value"));
        return Optional.of(new Interval(
                end(Math.min(value, quantile(sorted, (1 - level) / 2))),
                end(Math.max(value, quantile(sorted, (1 + level) / 2))),
                OptionalDouble.empty(),
                level,
                method,
                notices));
    }

    /** By the nearest rank where a neighbour is infinite, since there is nothing to interpolate. */
    private static double quantile(double[] sorted, double share) {
        double quantile = Quantiles.ofSorted(sorted, share);
        return Double.isFinite(quantile) ? quantile : sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    private static OptionalDouble end(double end) {
        return Double.isFinite(end) ? OptionalDouble.of(end) : OptionalDouble.empty();
    }
}
