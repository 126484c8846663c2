package org.curvewright.numerics.random;

/**
 * A sequence of points that fill the unit cube evenly: coordinate {@code j} of point {@code n} is the fractional part of
 * {@code ½ + (n + 1) φ^(−j−1)}, where {@code φ} is the positive root of {@code x^(d+1) = x + 1}.
 *
 * <p>Any stretch of the sequence is evenly spread, so a search may stop at any point. Coordinates are exact multiples of
 * 2^-64 before the last rounding, and lie in [0, 1).
 *
 * <p>Reference: M. Roberts, <i>The unreasonable effectiveness of quasirandom sequences</i> (2018); for {@code d = 1} the
 * golden ratio sequence.
 */
public final class LowDiscrepancy {
    private static final double TWO_TO_32 = 0x1p32;
    private static final double UNIT = 0x1p-53;
    private static final int UNUSED_BITS = 11;

    private final long[] steps;

    public LowDiscrepancy(int dimension) {
        Require.positive("dimension", dimension);
        steps = new long[dimension];
        double inverse = 1 / root(dimension);
        double power = 1;
        for (int j = 0; j < dimension; j++) {
            power *= inverse;
            steps[j] = fixedPoint(power);
        }
    }

    public int dimension() {
        return steps.length;
    }

    /** The point of this index, {@code 0, 1, …}; index −1 is the centre of the cube. */
    public double[] point(long index) {
        double[] point = new double[steps.length];
        for (int j = 0; j < point.length; j++) {
            long position = Long.MIN_VALUE + (index + 1) * steps[j];
            point[j] = (position >>> UNUSED_BITS) * UNIT;
        }
        return point;
    }

    /** {@code 2^64 · fraction}, for a fraction in (0, 1). */
    private static long fixedPoint(double fraction) {
        double high = Math.floor(fraction * TWO_TO_32);
        double low = (fraction * TWO_TO_32 - high) * TWO_TO_32;
        return ((long) high << Integer.SIZE) + (long) low;
    }

    /** Newton from above on a convex function: monotone, so it ends where it no longer falls. */
    private static double root(int dimension) {
        double x = 2;
        while (true) {
            double power = 1;
            for (int i = 0; i < dimension; i++) {
                power *= x;
            }
            double next = x - (power * x - x - 1) / ((dimension + 1) * power - 1);
            if (next >= x) {
                return x;
            }
            x = next;
        }
    }
}
