package org.curvewright.plugins.analyses.forecast;

import java.util.Arrays;
import org.curvewright.numerics.statistics.Moments;
import org.curvewright.plugins.analyses.forecast.Assessment.Mark;
import org.curvewright.spi.Decimal;

/**
 * Adjusted R² of the training runs: 1 − (Σ (y − f)²/(n − p))/(Σ (y − ȳ)²/(n − 1)). From 0.95 a run lies within 22 % of the
 * responses' own spread of the law; below 0.85, where published studies call a fit poor, within more than 39 %.
 */
record FitQuality() implements Item {

    private static final double GOOD = 0.95;
    private static final double POOR = 0.85;

    @Override
    public Assessment judge(Evidence evidence, Target target, Predicted predicted) {
        double deviation = evidence.residualDeviation();
        double spread =
                Moments.standardDeviation(evidence.observed(), 1).value().orElse(Double.NaN);
        double adjusted = 1 - deviation * deviation / (spread * spread);
        if (!Double.isFinite(adjusted)) {
            return new Assessment(
                    "fit-quality",
                    Mark.FAIL,
                    evidence.runs() + " runs leave no degree of freedom to tell how well the law fits");
        }
        String reason = "adjusted R² " + Decimal.significant(adjusted, 3) + " over "
                + Arrays.stream(evidence.training()).count() + " runs (good from 0.95, poor below 0.85)";
        return new Assessment("fit-quality", Mark.from(adjusted, GOOD, POOR), reason);
    }
}
