package org.curvewright.plugins.metrics.items;

import org.curvewright.numerics.calibration.BinaryForecasts;
import org.curvewright.numerics.calibration.ReliabilityDiagram;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.spi.Notice;
import org.curvewright.spi.metric.Metric.Orientation;
import org.curvewright.spi.metric.Score;

/** What stated probabilities {@code q} and outcomes {@code c} make. */
enum ForecastMetric {
    /** {@code Σ (q − c)²/n}. */
    BRIER("", Orientation.LOWER_IS_BETTER) {
        @Override
        Score of(Forecasts.Configuration with, double[] confidence, double[] correct) {
            double[] cells = new double[correct.length];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = (confidence[i] - correct[i]) * (confidence[i] - correct[i]);
            }
            return Means.of(cells, "a confidence");
        }
    },
    /** {@code −Σ [c ln q + (1 − c) ln(1 − q)]/n}, {@code q} kept 1e-6 away from 0 and 1. */
    LOG_SCORE("nats", Orientation.LOWER_IS_BETTER) {
        @Override
        Score of(Forecasts.Configuration with, double[] confidence, double[] correct) {
            double[] cells = new double[correct.length];
            for (int i = 0; i < cells.length; i++) {
                double q = Math.max(CLIP, Math.min(1 - CLIP, confidence[i]));
                cells[i] = -Elementary.log(correct[i] > 0 ? q : 1 - q);
            }
            Score score = Means.of(cells, "a confidence");
            int clipped = BinaryForecasts.of(confidence, correct).clipped(CLIP);
            return clipped == 0
                    ? score
                    : score.noting(new Notice(
                            "CLIPPED", clipped + " probabilities nearer than 1e-6 to 0 or 1 are taken as that near"));
        }
    },
    /** The expected calibration error by bins; {@code s² = (Brier − ECE²)/(n − 1)}, the signs of the bins' gaps taken as known. */
    ECE("probability", Orientation.LOWER_IS_BETTER) {
        @Override
        Score of(Forecasts.Configuration with, double[] confidence, double[] correct) {
            BinaryForecasts forecasts = BinaryForecasts.of(confidence, correct);
            ReliabilityDiagram diagram =
                    with.equalMass() ? forecasts.equalMass(with.bins()) : forecasts.equalWidth(with.bins());
            double error = diagram.expectedError();
            return deviating(with.debiased() ? diagram.debiasedError() : error, forecasts, error);
        }
    },
    /** {@code q̄ − c̄}: positive where too much is claimed. */
    CONFIDENCE_GAP("probability", Orientation.NEITHER) {
        @Override
        Score of(Forecasts.Configuration with, double[] confidence, double[] correct) {
            BinaryForecasts forecasts = BinaryForecasts.of(confidence, correct);
            return deviating(forecasts.gap(), forecasts, forecasts.gap());
        }
    },
    /**
     * {@code P(q of a right one > q of a wrong one) + ½ P(equal)}.
     *
     * <p>The standard error is of J. A. Hanley, B. J. McNeil, Radiology 143, 29 (1982).
     */
    AUROC("probability", Orientation.HIGHER_IS_BETTER) {
        @Override
        Score of(Forecasts.Configuration with, double[] confidence, double[] correct) {
            BinaryForecasts forecasts = BinaryForecasts.of(confidence, correct);
            double area = forecasts.auroc();
            if (Double.isNaN(area)) {
                return Score.absent("ONE_CLASS", "all items came out the same, so nothing is told apart");
            }
            double ones = Math.rint(forecasts.frequency() * forecasts.size());
            double zeros = forecasts.size() - ones;
            double variance = area * (1 - area)
                    + (ones - 1) * (area / (2 - area) - area * area)
                    + (zeros - 1) * (2 * area * area / (1 + area) - area * area);
            return variance > 0 ? Score.of(area, Math.sqrt(variance / (ones * zeros))) : Score.of(area);
        }
    };

    private static final double CLIP = 1e-6;

    private final String unit;
    private final Orientation orientation;

    ForecastMetric(String unit, Orientation orientation) {
        this.unit = unit;
        this.orientation = orientation;
    }

    /** @param correct at least one, each with its confidence */
    abstract Score of(Forecasts.Configuration with, double[] confidence, double[] correct);

    String unit() {
        return unit;
    }

    Orientation orientation() {
        return orientation;
    }

    /** {@code s² = (Σ(q − c)²/n − centre²)/(n − 1)}. */
    private static Score deviating(double value, BinaryForecasts forecasts, double centre) {
        double square = forecasts.brier() - centre * centre;
        return square > 0 && forecasts.size() > 1
                ? Score.of(value, Math.sqrt(square / (forecasts.size() - 1)))
                : Score.of(value);
    }
}
