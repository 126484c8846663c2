package org.curvewright.numerics.certified;

import org.curvewright.numerics.linear.HouseholderQr;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.optimize.Optimum;

/** A fit held against the certified answer; agreement in matching digits, LRE = min over j of −log₁₀ |xⱼ − cⱼ| / |cⱼ|, at most 11. */
public record CertifiedFit(CertifiedData data, CertifiedProblem problem, Optimum optimum) {

    private static final double CERTIFIED_DIGITS = 11;

    /** Matching digits of the worst parameter. */
    public double digits() {
        return digits(optimum.parameters(), data.certified());
    }

    /** Matching digits of the worst standard deviation. */
    public double deviationDigits() {
        return digits(deviations(), data.deviations());
    }

    static double digits(double[] found, double[] certified) {
        double worst = CERTIFIED_DIGITS;
        for (int j = 0; j < found.length; j++) {
            double error = Math.abs(found[j] - certified[j]) / Math.abs(certified[j]);
            if (Double.isNaN(error)) {
                return 0;
            }
            worst = error == 0 ? worst : Math.min(worst, -Elementary.log(error) / Elementary.log(10));
        }
        return Math.max(0, worst);
    }

    /** √(Σ r² / (n − p) · [(JᵀJ)⁻¹]ⱼⱼ), by QR. */
    double[] deviations() {
        int n = problem.residuals();
        int p = optimum.parameters().length;
        double[] jacobian = new double[n * p];
        problem.evaluate(optimum.parameters(), new double[n], jacobian);
        HouseholderQr qr = new HouseholderQr(n, p);
        qr.factor(jacobian, n, p);
        double[] deviations = new double[p];
        for (int j = 0; j < p; j++) {
            double[] row = new double[p];
            row[j] = 1;
            qr.solveTransposed(row, row);
            double squares = 0;
            for (double z : row) {
                squares += z * z;
            }
            deviations[j] = Math.sqrt(optimum.objective() / (n - p) * squares);
        }
        return deviations;
    }
}
