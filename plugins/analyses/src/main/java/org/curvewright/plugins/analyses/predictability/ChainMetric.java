package org.curvewright.plugins.analyses.predictability;

import java.util.Locale;
import org.curvewright.numerics.calibration.ChoiceScores;
import org.curvewright.numerics.math.Elementary;

/**
 * What is made, step by step, of the log probabilities {@code ln p(i)} that a model gives to the choices of a sample, of which
 * c is right. Higher is better in all of them.
 */
enum ChainMetric {
    /** {@code ln p(c)}. */
    LOG_P_VOCAB {
        @Override
        double of(double[] logs, int correct) {
            return logs[correct];
        }
    },
    /** {@code p(c)}, but for a factor of the sample, which no correlation sees and which keeps 1e-200 from vanishing. */
    P_VOCAB {
        @Override
        double of(double[] logs, int correct) {
            return logs[correct];
        }

        @Override
        double[] along(double[] values) {
            double largest = Double.NEGATIVE_INFINITY;
            for (double value : values) {
                largest = Math.max(largest, value);
            }
            double[] scaled = new double[values.length];
            for (int i = 0; i < values.length; i++) {
                scaled[i] = Elementary.exp(values[i] - largest);
            }
            return scaled;
        }
    },
    /** {@code p(c)/Σ_j p(j)}. */
    P_CHOICES {
        @Override
        double of(double[] logs, int correct) {
            return ChoiceScores.share(logs, correct);
        }
    },
    /** {@code −Σ_i (1[i = c] − p(i)/Σ_j p(j))²}. */
    BRIER {
        @Override
        double of(double[] logs, int correct) {
            return -ChoiceScores.brier(logs, correct);
        }
    },
    /** {@code 1[c = argmax_i p(i)]}, shared evenly among choices that tie for the largest. */
    ACCURACY {
        @Override
        double of(double[] logs, int correct) {
            return ChoiceScores.grade(logs, correct);
        }
    };

    /** What it is called in a sentence. */
    String words() {
        return switch (this) {
            case LOG_P_VOCAB -> "the log probability of the right choice";
            case P_VOCAB -> "its probability";
            case P_CHOICES -> "its probability among the choices";
            case BRIER -> "Brier's score";
            case ACCURACY -> "accuracy";
        };
    }

    abstract double of(double[] logs, int correct);

    /** The metric of one sample along the models, as a correlation is to see it. */
    double[] along(double[] values) {
        return values;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
