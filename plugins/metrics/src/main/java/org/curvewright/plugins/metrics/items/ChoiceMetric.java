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
    },
    /** {@code Σ_(i≠c) p(i)}. */
    P_INCORRECT("probability", Orientation.LOWER_IS_BETTER) {
        @Override
        double of(double[] logs, int correct) {
            double sum = 0;
            for (int i = 0; i < logs.length; i++) {
                sum += i == correct ? 0 : Elementary.exp(logs[i]);
            }
            return sum;
        }
    },
    /** {@code max_(i≠c) ln p(i)}. */
    TOP_DISTRACTOR("nats", Orientation.LOWER_IS_BETTER) {
        @Override
        double of(double[] logs, int correct) {
            double top = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < logs.length; i++) {
                top = i == correct ? top : Math.max(top, logs[i]);
            }
            return top;
        }
    },
    /** {@code ln p(c) − max_(i≠c) ln p(i)}: above 0 where the right choice wins. */
    MARGIN("nats", Orientation.HIGHER_IS_BETTER) {
        @Override
        double of(double[] logs, int correct) {
            return logs[correct] - TOP_DISTRACTOR.of(logs, correct);
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
