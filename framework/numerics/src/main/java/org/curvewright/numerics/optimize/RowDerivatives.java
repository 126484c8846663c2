package org.curvewright.numerics.optimize;

/**
 * Arrays for the value, gradient and Hessian of many rows: one array per component, rows contiguous.
 *
 * <p>The Hessian is packed by columns of its upper triangle: ∂²/∂xⱼ∂xₖ with j ≤ k stands at {@link #packed packed(j, k)}.
 * A caller that owns such arrays already may wrap them; they are shared, not copied.
 */
public final class RowDerivatives {
    private final double[] value;
    private final double[][] gradient;
    private final double[][] hessian;

    private RowDerivatives(double[] value, double[][] gradient, double[][] hessian) {
        this.value = value;
        this.gradient = gradient;
        this.hessian = hessian;
    }

    /** New arrays for a number of rows and parameters. */
    public static RowDerivatives of(int rows, int parameters) {
        return new RowDerivatives(
                new double[rows], new double[parameters][rows], new double[parameters * (parameters + 1) / 2][rows]);
    }

    /** The caller's arrays; the gradient has p of them and the Hessian p (p + 1) / 2, or either none. */
    public static RowDerivatives wrap(double[] value, double[][] gradient, double[][] hessian) {
        return new RowDerivatives(value, gradient, hessian);
    }

    /** Where ∂²/∂xⱼ∂xₖ stands, j ≤ k. */
    public static int packed(int j, int k) {
        return j + k * (k + 1) / 2;
    }

    public double[] value() {
        return value;
    }

    public double[] gradient(int j) {
        return gradient[j];
    }

    public double[] hessian(int packed) {
        return hessian[packed];
    }

    public boolean wantsGradient() {
        return gradient.length > 0;
    }

    public boolean wantsHessian() {
        return hessian.length > 0;
    }
}
