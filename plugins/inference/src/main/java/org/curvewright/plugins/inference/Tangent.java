package org.curvewright.plugins.inference;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where a search with one parameter held at a value begins: at the last point with that parameter moved, or, where this leaves the
 * domain of the objective as an exponent alone takes a share beyond 1, as far along the profile's tangent dx/dc = −H⁻¹ h as the
 * domain goes on; H is the curvature of the other parameters and h that between them and the held one.
 */
record Tangent(FittedObjective objective, int held) {

    private static final double HALF = 0.5;
    /** Of the way to the target: the domain ends where not even so short a step stays in it. */
    private static final double SHORTEST = 0x1p-20;

    /** The point with the held parameter at a value, where the objective is finite there. */
    Optional<double[]> moved(double[] from, double target) {
        double[] x = from.clone();
        x[held] = target;
        return Optional.of(x).filter(objective::isFinite);
    }

    /** The farthest point towards a value that halving finds in the domain. */
    Optional<double[]> towards(double[] from, double target) {
        double[] slopes = slopes(from);
        double[] x = new double[from.length];
        for (double share = 1; share >= SHORTEST; share *= HALF) {
            double step = share * (target - from[held]);
            for (int j = 0; j < x.length; j++) {
                x[j] = from[j] + step * slopes[j];
            }
            objective.bounds().project(x);
            if (x[held] != from[held] && objective.isFinite(x)) {
                return Optional.of(x);
            }
        }
        return Optional.empty();
    }

    /** 1 for the held parameter and 0 for what is on a bound; all others stay where their curvature is singular. */
    private double[] slopes(double[] x) {
        int size = x.length;
        double[] curvature = new double[size * size];
        objective.evaluate(x, new double[size], curvature);
        int[] free = IntStream.range(0, size)
                .filter(j -> j != held && objective.bounds().activity(j, x[j]) == 0)
                .toArray();
        double[] mixed = new double[size];
        for (int j : free) {
            mixed[j] = -curvature[j + held * size];
        }
        double[] slopes = Covariance.of(objective, curvature, free)
                .map(covariance -> covariance.solve(mixed))
                .orElseGet(() -> new double[size]);
        slopes[held] = 1;
        return slopes;
    }
}
