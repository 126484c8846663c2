package org.curvewright.plugins.analyses.forecast;

import org.curvewright.plugins.analyses.forecast.Assessment.Mark;
import org.curvewright.spi.Decimal;

/**
 * The recipe refitted to the smaller and to the larger two thirds of the runs: both must forecast the target as the whole
 * does. Within one half-width of its prediction interval they agree as well as noise lets them; beyond twice that, the runs
 * follow different curves at different sizes.
 */
record RegimeStability() implements Item {

    private static final double AGREES = 1;
    private static final double DIFFERS = 2;

    @Override
    public Assessment judge(Evidence evidence, Target target, Predicted predicted) {
        if (evidence.windows().size() < 2) {
            return new Assessment(
                    "regime-stability",
                    Mark.CAUTION,
                    evidence.runs()
                            + " runs are too few to fit two thirds of them and see whether the curve stays the same");
        }
        double worst = 0;
        for (Forecaster window : evidence.windows()) {
            double score = predicted.score(window.value(target.point())).orElse(Double.POSITIVE_INFINITY);
            worst = Double.isNaN(score) ? Double.POSITIVE_INFINITY : Math.max(worst, score);
        }
        String distance = Double.isFinite(worst)
                ? Decimal.fixed(worst, 2) + " half-widths of the interval"
                : "an unknown distance, the interval being open,";
        return new Assessment(
                "regime-stability",
                Mark.upTo(worst, AGREES, DIFFERS),
                "fits to the smaller and to the larger two thirds differ by up to " + distance
                        + " from the forecast (good up to 1, another regime from 2)");
    }
}
