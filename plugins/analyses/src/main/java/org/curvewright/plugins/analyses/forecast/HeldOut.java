package org.curvewright.plugins.analyses.forecast;

import java.util.ArrayList;
import java.util.List;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.analysis.Finding;

/** How the runs held out judge their forecasts, counted together. */
final class HeldOut {

    private static final double PERCENT = 100;

    private final List<Outcome> outcomes = new ArrayList<>();

    /** One run: whether the interval given and the law's own hold what came, and |f − y|/|y|. */
    private record Outcome(boolean inside, boolean before, double error) {}

    void add(Predicted given, Predicted raw, double observed) {
        outcomes.add(new Outcome(
                holds(given, observed), holds(raw, observed), Math.abs(given.value() - observed) / Math.abs(observed)));
    }

    private static boolean holds(Predicted predicted, double observed) {
        return predicted
                .prediction()
                .filter(interval -> interval.contains(observed))
                .isPresent();
    }

    int count() {
        return outcomes.size();
    }

    private double inside() {
        return PERCENT * outcomes.stream().filter(Outcome::inside).count() / outcomes.size();
    }

    private double error() {
        return PERCENT * outcomes.stream().mapToDouble(Outcome::error).sum() / outcomes.size();
    }

    /** Nothing where no run was held out. */
    List<Finding> findings(String path) {
        return outcomes.isEmpty()
                ? List.of()
                : List.of(
                        Finding.measurement(path + "/held-out/inside", inside(), "percent"),
                        Finding.measurement(
                                path + "/held-out/inside-before-inflation",
                                PERCENT
                                        * outcomes.stream()
                                                .filter(Outcome::before)
                                                .count()
                                        / outcomes.size(),
                                "percent"),
                        Finding.measurement(path + "/held-out/mape", error(), "percent"));
    }

    String sentence() {
        return "Of " + count() + " runs held out the intervals hold " + Decimal.significant(inside(), 3)
                + " %; the forecasts miss by " + Decimal.significant(error(), 3) + " % on average.";
    }
}
