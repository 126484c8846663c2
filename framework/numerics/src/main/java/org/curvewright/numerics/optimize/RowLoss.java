package org.curvewright.numerics.optimize;

/** A loss ρ applied to the value of every row, with its first and second derivative. */
public interface RowLoss {
    /** Fills ρ(vᵢ), ρ′(vᵢ) and ρ″(vᵢ) for the leading {@code rows} rows. */
    void evaluate(double[] value, int rows, double[] loss, double[] slope, double[] curvature);
}
