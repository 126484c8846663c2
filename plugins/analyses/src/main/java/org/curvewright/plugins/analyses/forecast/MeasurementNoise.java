package org.curvewright.plugins.analyses.forecast;

import java.util.Arrays;
import java.util.Optional;
import org.curvewright.plugins.analyses.forecast.Assessment.Mark;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.data.Sampling;

/**
 * The change of the response over the training runs in standard errors of one score; where those are not known, in residual
 * deviations, which contain them. From ten a change of a tenth of the climb is seen, below three the climb itself hardly is.
 */
record MeasurementNoise() implements Item {

    private static final double CLEAR = 10;
    private static final double HARDLY = 3;

    @Override
    public Assessment judge(Evidence evidence, Target target, Predicted predicted) {
        double[] observed = evidence.observed();
        double range = Arrays.stream(observed).max().orElse(Double.NaN)
                - Arrays.stream(observed).min().orElse(Double.NaN);
        Optional<double[]> errors = Sampling.of(evidence.table().data()).map(Sampling::errors);
        double noise =
                errors.map(all -> rootMeanSquare(all, evidence.training())).orElseGet(evidence::residualDeviation);
        double ratio = range / noise;
        if (Double.isNaN(ratio)) {
            return new Assessment("measurement", Mark.CAUTION, "neither sampling errors nor residuals tell the noise");
        }
        return new Assessment(
                "measurement",
                Mark.from(ratio, CLEAR, HARDLY),
                "the response changes by " + (Double.isFinite(ratio) ? Decimal.significant(ratio, 3) : "any number of")
                        + (errors.isPresent() ? " sampling errors" : " residual deviations")
                        + " over the runs (clear from 10, hardly seen below 3)");
    }

    private static double rootMeanSquare(double[] errors, int[] rows) {
        return Math.sqrt(Arrays.stream(rows)
                .mapToDouble(row -> errors[row] * errors[row])
                .average()
                .orElse(Double.NaN));
    }
}
