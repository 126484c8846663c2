package org.curvewright.numerics.optimize;

import java.util.Arrays;

/** A box lower ≤ x ≤ upper; its sides may be infinite, and a side of length zero holds a parameter fixed. */
public final class Bounds {
    private final double[] lower;
    private final double[] upper;

    private Bounds(double[] lower, double[] upper) {
        this.lower = lower;
        this.upper = upper;
    }

    /** The whole space of {@code size} parameters. */
    public static Bounds none(int size) {
        double[] lower = new double[size];
        double[] upper = new double[size];
        Arrays.fill(lower, Double.NEGATIVE_INFINITY);
        Arrays.fill(upper, Double.POSITIVE_INFINITY);
        return new Bounds(lower, upper);
    }

    /** The box between two corners, which are copied. */
    public static Bounds of(double[] lower, double[] upper) {
        if (lower.length != upper.length) {
            throw new IllegalArgumentException(
                    "corners of " + lower.length + " and " + upper.length + " elements; they must have equally many");
        }
        for (int i = 0; i < lower.length; i++) {
            if (!(lower[i] <= upper[i])) {
                throw new IllegalArgumentException("lower bound " + lower[i] + " of parameter " + i
                        + " is not at or below its upper bound " + upper[i]);
            }
        }
        return new Bounds(lower.clone(), upper.clone());
    }

    public int size() {
        return lower.length;
    }

    public double lower(int i) {
        return lower[i];
    }

    public double upper(int i) {
        return upper[i];
    }

    /** The point of the i-th side that is nearest to {@code value}. */
    public double nearest(int i, double value) {
        return Math.min(Math.max(value, lower[i]), upper[i]);
    }

    /** Moves {@code x} to the nearest point of the box. */
    public void project(double[] x) {
        for (int i = 0; i < lower.length; i++) {
            x[i] = nearest(i, x[i]);
        }
    }

    /** The point that divides every side in the given fraction; the sides must be finite. */
    public double[] at(double[] fractions) {
        double[] x = new double[lower.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = nearest(i, lower[i] + fractions[i] * (upper[i] - lower[i]));
        }
        return x;
    }

    public boolean contains(double[] x) {
        for (int i = 0; i < lower.length; i++) {
            if (!(x[i] >= lower[i] && x[i] <= upper[i])) {
                return false;
            }
        }
        return true;
    }

    /** −1 at the lower bound, 1 at the upper bound, 0 between them; a fixed parameter is at −1. */
    public int activity(int i, double value) {
        return value <= lower[i] ? -1 : value >= upper[i] ? 1 : 0;
    }

    /** Whether descent along −slope leaves the box at once. */
    boolean blocks(int i, double value, double slope) {
        return lower[i] == upper[i] || (value <= lower[i] && slope > 0) || (value >= upper[i] && slope < 0);
    }
}
