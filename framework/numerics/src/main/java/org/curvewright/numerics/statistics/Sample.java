package org.curvewright.numerics.statistics;

import java.util.Arrays;
import java.util.Optional;

/** What statistics ask of a sample before they compute. */
final class Sample {
    private Sample() {}

    static Optional<Obstacle> obstacle(double[] x, int fewest) {
        if (!isFinite(x)) {
            return Optional.of(Obstacle.NOT_FINITE);
        }
        return x.length < fewest ? Optional.of(Obstacle.TOO_FEW) : Optional.empty();
    }

    /** As {@link #obstacle}, for pairs of which neither part may be constant. */
    static Optional<Obstacle> obstacleOfPairs(double[] x, double[] y, int fewest) {
        requireEqualLengths(x, y);
        return obstacle(x, fewest)
                .or(() -> obstacle(y, fewest))
                .or(() -> constancy(x))
                .or(() -> constancy(y));
    }

    static Optional<Obstacle> constancy(double[] x) {
        for (double value : x) {
            if (value != x[0]) {
                return Optional.empty();
            }
        }
        return Optional.of(Obstacle.CONSTANT);
    }

    static void requireEqualLengths(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("lengths are " + x.length + " and " + y.length + ", not equal");
        }
    }

    /** Weights have to be finite and not negative, with a positive sum. */
    static Optional<Obstacle> obstacleOfWeights(double[] weights) {
        double largest = 0;
        for (double weight : weights) {
            if (weight < 0) {
                throw new IllegalArgumentException("a weight is " + weight + ", not at least 0");
            }
            largest = Math.max(largest, weight);
        }
        if (!isFinite(weights)) {
            return Optional.of(Obstacle.NOT_FINITE);
        }
        return largest > 0 ? Optional.empty() : Optional.of(Obstacle.NO_WEIGHT);
    }

    static double[] sorted(double[] x) {
        double[] sorted = x.clone();
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] += 0.0; // makes −0 equal to 0 for the sort too
        }
        Arrays.sort(sorted);
        return sorted;
    }

    private static boolean isFinite(double[] x) {
        for (double value : x) {
            if (!Double.isFinite(value)) {
                return false;
            }
        }
        return true;
    }
}
