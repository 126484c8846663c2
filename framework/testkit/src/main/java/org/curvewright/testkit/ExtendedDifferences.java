package org.curvewright.testkit;

import org.curvewright.numerics.math.DoubleDouble;

/** Derivatives of a function that is computed with thirty digits, by extrapolated central differences: about eighteen are left. */
record ExtendedDifferences(Function function, double[] at) {

    /** A function of several numbers. */
    interface Function {
        DoubleDouble of(DoubleDouble[] variables);
    }

    private static final int ROUNDS = 3;

    /** Relative to a variable: small enough for three extrapolations to leave eighteen digits, with thirty to begin with. */
    private static final double STEP = 0x1p-14;

    private static double step(double value) {
        return STEP * (value == 0 ? 1e-3 : Math.abs(value));
    }

    static DoubleDouble[] extended(double[] numbers) {
        DoubleDouble[] extended = new DoubleDouble[numbers.length];
        for (int k = 0; k < numbers.length; k++) {
            extended[k] = DoubleDouble.of(numbers[k]);
        }
        return extended;
    }

    double value() {
        return function.of(extended(at)).value();
    }

    /** ∂f/∂xⱼ. */
    double slope(int j) {
        return extrapolated(scale -> {
            double h = scale * step(at[j]);
            return moved(j, h, 0, 0).minus(moved(j, -h, 0, 0)).dividedBy(DoubleDouble.of(2 * h));
        });
    }

    /** ∂²f/∂xⱼ∂xₖ. */
    double bend(int j, int k) {
        return extrapolated(scale -> {
            double u = scale * step(at[j]);
            double v = scale * step(at[k]);
            return moved(j, u, k, v)
                    .minus(moved(j, u, k, -v))
                    .minus(moved(j, -u, k, v))
                    .plus(moved(j, -u, k, -v))
                    .dividedBy(DoubleDouble.product(4 * u, v));
        });
    }

    private DoubleDouble moved(int j, double u, int k, double v) {
        DoubleDouble[] moved = extended(at);
        moved[j] = moved[j].plus(u);
        moved[k] = moved[k].plus(v);
        return function.of(moved);
    }

    private interface Difference {
        DoubleDouble over(double scale);
    }

    /** Richardson's extrapolation of central differences, whose error is even in the step. */
    private static double extrapolated(Difference difference) {
        DoubleDouble[] row = new DoubleDouble[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            DoubleDouble next = difference.over(Math.scalb(1.0, -round));
            double gain = 4;
            for (int k = 0; k < round; k++) {
                DoubleDouble coarse = row[k];
                row[k] = next;
                next = next.plus(next.minus(coarse).dividedBy(DoubleDouble.of(gain - 1)));
                gain *= 4;
            }
            row[round] = next;
        }
        return row[ROUNDS - 1].value();
    }
}
