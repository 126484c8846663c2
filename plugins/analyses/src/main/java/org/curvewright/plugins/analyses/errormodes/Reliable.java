package org.curvewright.plugins.analyses.errormodes;

import org.curvewright.numerics.math.Elementary;
import org.curvewright.plugins.analyses.items.Findings;

/** What a step's success p means for n steps in a row. */
final class Reliable {

    private static final double HALF = 0.5;
    private static final double MOST = 0.9;

    private Reliable() {}

    static void report(Findings findings, double p) {
        findings.measurement("nines", nines(p), "");
        findings.measurement("horizon-50", horizon(p, HALF), "steps");
        findings.measurement("horizon-90", horizon(p, MOST), "steps");
    }

    /** {@code pⁿ}. */
    static double yield(double p, double steps) {
        return p == 0 ? 0 : Elementary.exp(steps * Elementary.log(p));
    }

    /** {@code −log₁₀(1 − p)}. */
    static double nines(double p) {
        return -Elementary.log10(1 - p);
    }

    /** The n with {@code pⁿ = y}: {@code ln y/ln p}. */
    static double horizon(double p, double y) {
        return Elementary.log(y) / Elementary.log(p);
    }

    /** The p with {@code pⁿ = y}: {@code y^(1/n)}. */
    static double needed(double y, double steps) {
        return Elementary.exp(Elementary.log(y) / steps);
    }
}
