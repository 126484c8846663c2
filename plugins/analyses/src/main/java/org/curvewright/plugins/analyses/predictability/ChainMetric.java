package org.curvewright.plugins.analyses.predictability;

import java.util.Locale;
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
            return Elementary.exp(logs[correct] - Elementary.logSumExp(logs, 0, logs.length));
        }
    },
    /** {@code −Σ_i (1[i = c] − p(i)/Σ_j p(j))²}. */
    BRIER {
        @Override
        double of(double[] logs, int correct) {
            double total = Elementary.logSumExp(logs, 0, logs.length);
            double sum = 0;
            for (int i = 0; i < logs.length; i++) {
                double off = (i == correct ? 1 : 0) - Elementary.exp(logs[i] - total);
                sum += off * off;
            }
            return -sum;
        }
    },
    /** {@code 1[c = argmax_i p(i)]}, shared evenly among choices that tie for the largest. */
    ACCURACY {
        @Override
        double of(double[] logs, int correct) {
            int ties = 0;
            for (double log : logs) {
                if (log > logs[correct]) {
                    return 0;
                }
                ties += log == logs[correct] ? 1 : 0;
            }
            return 1.0 / ties;
        }
    };

    abstract double of(double[] logs, int correct);

    /** The metric of one sample along the models, as a correlation is to see it. */
    double[] along(double[] values) {
        return values;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether several choices share the largest probability. */
    static boolean tied(double[] logs) {
        double largest = Double.NEGATIVE_INFINITY;
        int count = 0;
        for (double log : logs) {
            count = log > largest ? 1 : log == largest ? count + 1 : count;
            largest = Math.max(largest, log);
        }
        return count > 1;
    }
}
