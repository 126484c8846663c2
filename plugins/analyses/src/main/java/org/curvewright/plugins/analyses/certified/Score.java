package org.curvewright.plugins.analyses.certified;

import org.curvewright.numerics.certified.CertifiedFit;
import org.curvewright.numerics.optimize.Optimum;
import org.curvewright.plugins.analyses.items.Findings;

/**
 * One fit of one problem, scored.
 *
 * @param digits matching digits of the worst parameter
 * @param deviationDigits matching digits of the worst standard deviation
 * @param minimum whether the optimizer claims a minimum
 */
record Score(
        String problem,
        int start,
        boolean trusted,
        double digits,
        double deviationDigits,
        boolean minimum,
        Optimum optimum) {

    static final double SOLVED = 4;

    static Score of(String problem, int start, boolean trusted, CertifiedFit fit) {
        Optimum optimum = fit.optimum();
        return new Score(problem, start, trusted, fit.digits(), fit.deviationDigits(), optimum.isMinimum(), optimum);
    }

    /** A claim of success with a wrong answer; an answer that nothing trusted contradicts or confirms counts as wrong. */
    boolean isSilentlyWrong() {
        return minimum && !reaches(SOLVED);
    }

    boolean reaches(double least) {
        return trusted && digits >= least;
    }

    void report(Findings findings) {
        findings.measurement("digits", digits, "digits");
        findings.measurement("standard-error-digits", deviationDigits, "digits");
        findings.measurement("evaluations", optimum.evaluations(), "evaluations");
        findings.verdict("status", minimum ? "CONVERGED" : "NOT_CONVERGED");
    }
}
