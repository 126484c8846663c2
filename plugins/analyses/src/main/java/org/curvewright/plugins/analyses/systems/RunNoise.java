package org.curvewright.plugins.analyses.systems;

import java.util.Arrays;
import java.util.List;

/**
 * What single runs of systems scatter by about their laws, in the response's unit.
 *
 * @param variance of one run of each system
 * @param joint variance of the difference of a run of each of two systems whose runs are paired
 */
record RunNoise(List<TrainedSystem> systems, double[] variance, double[][] joint) {

    static RunNoise of(List<TrainedSystem> systems) {
        int k = systems.size();
        double[] variance =
                systems.stream().mapToDouble(TrainedSystem::variance).toArray();
        double[][] joint = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                joint[i][j] = systems.get(i).varianceOfDifference(systems.get(j));
            }
        }
        return new RunNoise(systems, variance, joint);
    }

    /** The factors that the noise was estimated with: one. */
    double[] asEstimated() {
        double[] ones = new double[variance.length];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** How many times its estimate the noise of every system was in a draw. */
    double[] drawn(int draw) {
        return systems.stream().mapToDouble(system -> system.factors()[draw]).toArray();
    }

    /** The standard deviation of the difference of one run each of two systems. */
    double ofDifference(int i, int j, double[] factors) {
        double squared = systems.get(i).pairedWith(systems.get(j))
                ? factors[i] * factors[i] * joint[i][j]
                : factors[i] * factors[i] * variance[i] + factors[j] * factors[j] * variance[j];
        return Math.sqrt(squared);
    }

    /** √(mean s²) over the systems. */
    double ofOneRun(double[] factors) {
        double sum = 0;
        for (int i = 0; i < factors.length; i++) {
            sum += factors[i] * factors[i] * variance[i];
        }
        return Math.sqrt(sum / factors.length);
    }
}
