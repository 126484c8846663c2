package org.curvewright.numerics.calibration;

import org.curvewright.numerics.math.Elementary;

/** What log probabilities {@code ln p(i)}, in nats, of the choices of one item make of the right one, c. */
public final class ChoiceScores {
    private ChoiceScores() {}

    /** {@code p(c)/Σ_j p(j)}. */
    public static double share(double[] logs, int correct) {
        return Elementary.exp(logs[correct] - Elementary.logSumExp(logs, 0, logs.length));
    }

    /** {@code Σ_i (1[i = c] − p(i)/Σ_j p(j))²}: from 0, where c has all, to 2. */
    public static double brier(double[] logs, int correct) {
        double total = Elementary.logSumExp(logs, 0, logs.length);
        double sum = 0;
        for (int i = 0; i < logs.length; i++) {
            double off = (i == correct ? 1 : 0) - Elementary.exp(logs[i] - total);
            sum += off * off;
        }
        return sum;
    }

    /** {@code 1[c = argmax_i p(i)]}, shared evenly among choices that tie for the largest. */
    public static double grade(double[] logs, int correct) {
        int ties = 0;
        for (double log : logs) {
            if (log > logs[correct]) {
                return 0;
            }
            ties += log == logs[correct] ? 1 : 0;
        }
        return 1.0 / ties;
    }

    /** Whether several choices share the largest probability. */
    public static boolean tied(double[] logs) {
        double largest = Double.NEGATIVE_INFINITY;
        int count = 0;
        for (double log : logs) {
            count = log > largest ? 1 : log == largest ? count + 1 : count;
            largest = Math.max(largest, log);
        }
        return count > 1;
    }
}
