package org.curvewright.plugins.analyses.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.curvewright.plugins.analyses.runs.Sizes;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.Fit;

/**
 * Fits to the smallest runs in turn, the same cut-offs for every law, each predicting all that is larger: errors
 * e = 100 (f − y)/|y| at d decades beyond the largest fitted run, and Σ d e/Σ d, Σ d |e|/Σ d.
 */
record ForwardValidation(Sizes sizes, int least, AnalysisContext context) {

    /** One prediction: how far beyond the data and how wrong, signed, in percent of the observed. */
    record Miss(int cutoff, double decades, double error) {}

    /** What one law missed; empty where it could not be fitted at a cut-off. */
    Optional<List<Miss>> misses(Rival rival) {
        List<Miss> misses = new ArrayList<>();
        Dataset data = rival.data();
        for (int count = least; count < sizes.size(); count++) {
            if (!sizes.cutsBetween(count)) {
                continue;
            }
            Fit fit = context.refit(rival.fit(), rival.fit().request().withDataset(data.rows(sizes.smallest(count))));
            if (fit.failed()) {
                return Optional.empty();
            }
            for (int row : sizes.beyond(count)) {
                double observed = data.observed()[row];
                double error = 100 * (rival.at(fit.law(), row) - observed) / Math.abs(observed);
                misses.add(new Miss(count, sizes.decades(sizes.logarithms()[row], count), error));
            }
        }
        return misses.isEmpty() || misses.stream().anyMatch(miss -> !Double.isFinite(miss.error()))
                ? Optional.empty()
                : Optional.of(misses);
    }

    static double bias(List<Miss> misses) {
        return misses.stream()
                        .mapToDouble(miss -> miss.decades() * miss.error())
                        .sum()
                / distance(misses);
    }

    static double error(List<Miss> misses) {
        return misses.stream()
                        .mapToDouble(miss -> miss.decades() * Math.abs(miss.error()))
                        .sum()
                / distance(misses);
    }

    private static double distance(List<Miss> misses) {
        return misses.stream().mapToDouble(Miss::decades).sum();
    }
}
