package org.curvewright.plugins.metrics.items;

import org.curvewright.numerics.calibration.ChoiceScores;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.spi.metric.Metric.Orientation;

/** What the log probabilities of an item's choices make of the right one. */
enum ChoiceMetric {
    /** {@code 1[c = argmax_i ln p(i)]}, shared evenly among choices that tie. */
    GRADE("probability", Orientation.HIGHER_IS_BETTER) {
        @Override
        double of(double[] logs, int correct) {
            return ChoiceScores.grade(logs, correct);
        }
    },
    /** {@code ln p(c)}. */
    LOG_P("nats", Orientation.HIGHER_IS_BETTER) {
        @Override
        double of(double[] logs, int correct) {
            return logs[correct];
        }
    },
    /** {@code p(c)}. */
    P("probability", Orientation.HIGHER_IS_BETTER) {
        @Override
        double of(double[] logs, int correct) {
            return Elementary.exp(logs[correct]);
        }
    },
    /** {@code p(c)/Σ_j p(j)}. */
    SHARE("probability", Orientation.HIGHER_IS_BETTER) {
        @Override
        double of(double[] logs, int correct) {
            return ChoiceScores.share(logs, correct);
        }
    },
    /** {@code Σ_i (1[i = c] − p(i)/Σ_j p(j))²}. */
    BRIER("", Orientation.LOWER_IS_BETTER) {
        @Override
        double of(double[] logs, int correct) {
            return ChoiceScores.brier(logs, correct);
        }
    };

    private final String unit;
    private final Orientation orientation;

    ChoiceMetric(String unit, Orientation orientation) {
        this.unit = unit;
        this.orientation = orientation;
    }

    abstract double of(double[] logs, int correct);

    String unit() {
        return unit;
    }

    Orientation orientation() {
        return orientation;
    }

    /** Whether a uniform guess scores one over the number of choices. */
    boolean guessable() {
        return this == GRADE || this == SHARE;
    }
}
