package org.curvewright.numerics.nist;

import org.curvewright.numerics.optimize.ExtendedLeastSquaresProblem;

/** A certified problem that offers its residuals with thirty digits for the last polish. */
final class ExtendedStrdProblem extends StrdProblem implements ExtendedLeastSquaresProblem {
    ExtendedStrdProblem(StrdFile file) {
        super(file);
    }

    @Override
    public void evaluateExtended(double[] xHigh, double[] xLow, double[] high, double[] low) {
        extended(xHigh, xLow, high, low);
    }
}
