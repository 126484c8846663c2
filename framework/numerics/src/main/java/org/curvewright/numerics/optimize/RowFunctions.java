package org.curvewright.numerics.optimize;

/** A function of the parameters for every row of some data, evaluated for all rows at once. */
public interface RowFunctions {
    /** The number of rows now; it may change between searches up to the capacity of the arrays. */
    int rows();

    int parameters();

    /** Fills value and, as far as {@code out} asks for them, gradient and Hessian of every row. */
    void evaluate(double[] x, RowDerivatives out);
}
