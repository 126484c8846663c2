package org.curvewright.plugins.analyses.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curvewright.plugins.analyses.runs.Sizes;
import org.curvewright.spi.Notice;
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

    /** What one law missed at every cut-off, or why it has no errors to be held against those of others. */
    record Outcome(List<Miss> misses, Optional<Notice> trouble) {

        private static Outcome none(String why) {
            return new Outcome(List.of(), Optional.of(new Notice("NOTHING_HELD_OUT", why)));
        }
    }

    /** How many of the smallest runs are fitted, in turn; never between runs of one size. */
    List<Integer> cutoffs() {
        return IntStream.range(least, sizes.size())
                .filter(sizes::cutsBetween)
                .boxed()
                .toList();
    }

    Outcome of(Rival rival) {
        if (cutoffs().isEmpty()) {
            return Outcome.none("there is no cut-off by " + sizes.covariate().name() + " with at least " + least
                    + " of the " + sizes.size() + " runs below and a larger one above");
        }
        List<Miss> misses = new ArrayList<>();
        Dataset data = rival.data();
        for (int count : cutoffs()) {
            Fit fit = context.refit(rival.fit(), rival.fit().request().withDataset(data.rows(sizes.smallest(count))));
            if (fit.failed()) {
                return Outcome.none("the law could not be fitted to the " + count
                        + " smallest runs, so its errors would be of" + " fewer cut-offs than those of the others");
            }
            for (int row : sizes.beyond(count)) {
                double observed = data.observed()[row];
                double error = 100 * (rival.at(fit.law(), row) - observed) / Math.abs(observed);
                if (!Double.isFinite(error)) {
                    return Outcome.none(
                            "from the " + count + " smallest runs a larger one has no finite error, so its errors"
                                    + " would be of fewer forecasts than those of the others");
                }
                misses.add(new Miss(count, sizes.decades(sizes.logarithms()[row], count), error));
            }
        }
        return new Outcome(misses, Optional.empty());
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
