package org.curvewright.plugins.sources.synthetic;

import java.util.Arrays;
import org.curvewright.numerics.random.RandomStream;

/** How the steps of a task come to fail. */
enum ErrorWorld {
    /** Every step succeeds with the same probability. */
    INDEPENDENT {
        @Override
        double[] steps(RandomStream random, int steps, double p, double size, double share) {
            return filled(steps, p);
        }
    },
    /** Every step of a task has a Beta distributed probability of its own. */
    STEP {
        @Override
        double[] steps(RandomStream random, int steps, double p, double size, double share) {
            double[] drawn = new double[steps];
            for (int s = 0; s < steps; s++) {
                drawn[s] = random.nextBeta(size * p, size * (1 - p));
            }
            return drawn;
        }
    },
    /** Every task has a Beta distributed probability, which its steps share. */
    TASK {
        @Override
        double[] steps(RandomStream random, int steps, double p, double size, double share) {
            return filled(steps, random.nextBeta(size * p, size * (1 - p)));
        }
    },
    /** A share of tasks has one step that never succeeds. */
    TWO_CLASS {
        @Override
        double[] steps(RandomStream random, int steps, double p, double size, double share) {
            double[] drawn = filled(steps, p);
            if (random.nextDouble() < share) {
                drawn[random.nextInt(steps)] = 0;
            }
            return drawn;
        }
    };

    /** The probability of each step of one task. */
    abstract double[] steps(RandomStream random, int steps, double p, double size, double share);

    private static double[] filled(int steps, double p) {
        double[] filled = new double[steps];
        Arrays.fill(filled, p);
        return filled;
    }
}
