package org.curvewright.numerics.certified;

import org.curvewright.numerics.optimize.ExtendedLeastSquaresProblem;

/** A certified problem that offers its residuals with thirty digits for the last polish. */
final class ExtendedCertifiedProblem extends CertifiedProblem implements ExtendedLeastSquaresProblem {
    ExtendedCertifiedProblem(CertifiedData data) {
        super(data);
    }

    @Override
    public void evaluateExtended(double[] xHigh, double[] xLow, double[] high, double[] low) {
        extended(xHigh, xLow, high, low);
    }
}
