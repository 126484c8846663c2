package org.curvewright.plugins.estimators;

import java.util.Arrays;

/**
 * How low the sum of squares of a cell of a scan can be for changed responses: the distance of responses to what a cell can
 * predict changes by no more than the responses move, √Sₖ(y) ≥ √Sₖ(y₀) − ‖y − y₀‖. Cells that are too far need no look.
 */
final class Reach {

    /** Share of Σ w y² that rounding may put on a sum of squares that is a difference. */
    private static final double ROUNDING = 1e-12;

    private static final double SLACK = 1 + 1e-9;

    private final double[] responses;
    private final double[] weights;
    private final double[] distances;

    /** @param sums the sum of squares of every cell for these responses y₀ */
    Reach(double[] responses, double[] weights, double[] sums) {
        this.responses = responses.clone();
        this.weights = weights.clone();
        double rounding = ROUNDING * squares(new double[responses.length]);
        this.distances = Arrays.stream(sums)
                .map(sum -> Math.sqrt(Math.max(0, sum - rounding)))
                .toArray();
    }

    /** Whether distances mean the same under these weights. */
    boolean serves(double[] others) {
        return Arrays.equals(weights, others);
    }

    /** ‖y − y₀‖. */
    double moved(double[] observed) {
        return SLACK * Math.sqrt(squares(observed));
    }

    private double squares(double[] observed) {
        double sum = 0;
        for (int i = 0; i < responses.length; i++) {
            double r = observed[i] - responses[i];
            sum += weights[i] * r * r;
        }
        return sum;
    }

    /** Whether a cell's sum may be as low as a limit for responses that moved so far. */
    boolean extendsTo(int cell, double moved, double limit) {
        return !(distances[cell] - moved > SLACK * Math.sqrt(limit));
    }
}
