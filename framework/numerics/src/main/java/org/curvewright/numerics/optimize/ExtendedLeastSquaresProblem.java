package org.curvewright.numerics.optimize;

/** A least-squares problem that can evaluate its residuals with twice the digits, for a last polish. */
public interface ExtendedLeastSquaresProblem extends LeastSquaresProblem {
    /** Fills rᵢ(x) ≈ high + low at x = xHigh + xLow, each pair an unevaluated double-double sum. */
    void evaluateExtended(double[] xHigh, double[] xLow, double[] high, double[] low);
}
