package org.curvewright.numerics.optimize;

/** A loss ρ(v; ν) of the value v of every row, which may have parameters ν of its own, common to all rows. */
public interface RowLoss {
    /** The number of ν; they stand after the parameters of the functions. */
    default int nuisance() {
        return 0;
    }

    /**
     * Fills ρ with gradient and Hessian for the leading {@code rows} rows, where v is parameter 0 of {@code out} and νₖ
     * is parameter k + 1.
     */
    void evaluate(double[] value, double[] nuisance, int rows, RowDerivatives out);
}
