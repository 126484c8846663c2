package org.curvewright.numerics.autodiff;

/** A function of one variable with its first two derivatives, for many arguments at once. */
public interface Univariate {
    /** Fills f(xᵢ), f′(xᵢ) and f″(xᵢ) for the leading {@code rows} elements; outputs differ from {@code x}. */
    void evaluate(double[] x, int rows, double[] f, double[] first, double[] second);
}
