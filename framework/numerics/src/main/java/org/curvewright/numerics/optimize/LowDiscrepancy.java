package org.curvewright.numerics.optimize;

/**
 * Points that fill the unit cube evenly without randomness: xₖ = frac(½ + k (φ⁻¹, φ⁻², …, φ⁻ᵈ)), where φᵈ⁺¹ = φ + 1.
 *
 * <p>For one dimension φ is the golden ratio and the points are the most even of any such sequence.
 *
 * @see <a href="https://extremelearning.com.au/unreasonable-effectiveness-of-quasirandom-sequences/">Roberts 2018, The
 *     unreasonable effectiveness of quasirandom sequences</a>
 */
public final class LowDiscrepancy {
    private static final int MAX_ROUNDS = 200;

    private final double[] increment;

    public LowDiscrepancy(int dimension) {
        increment = new double[dimension];
        double phi = ratio(dimension);
        double power = 1;
        for (int j = 0; j < dimension; j++) {
            power /= phi;
            increment[j] = power;
        }
    }

    /** φ by Newton's method from above, where the polynomial is convex. */
    private static double ratio(int dimension) {
        double phi = 2;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            double power = 1;
            for (int j = 0; j < dimension; j++) {
                power *= phi;
            }
            double next = phi - (power * phi - phi - 1) / ((dimension + 1) * power - 1);
            if (next >= phi) {
                return phi;
            }
            phi = next;
        }
        return phi;
    }

    /** Coordinate {@code j} of point {@code k}, in [0, 1). */
    public double coordinate(int k, int j) {
        double x = 0.5 + k * increment[j];
        return x - Math.floor(x);
    }

    /** Point {@code k} of a box with finite sides. */
    public double[] point(int k, Bounds box) {
        double[] x = new double[increment.length];
        for (int j = 0; j < x.length; j++) {
            x[j] = box.nearest(j, box.lower(j) + coordinate(k, j) * (box.upper(j) - box.lower(j)));
        }
        return x;
    }
}
