package org.curvewright.numerics.optimize;

/** m(s) = gᵀs + ½ sᵀHs around the current point, in coordinates where every parameter has a comparable scale. */
interface QuadraticModel {
    /**
     * Fills {@code step} at the {@code count} free indices with the minimiser of m over ‖s_free‖ ≤ {@code radius}, given
     * the elements of {@code step} at the other indices.
     */
    void solve(int[] free, int count, double radius, double[] step);

    /** m(s). */
    double change(double[] step);
}
