package org.curvewright.plugins.analyses.certified;

import java.util.List;
import org.curvewright.spi.Explanation;
import org.curvewright.spi.Provider;
import org.curvewright.spi.analysis.Analysis;

/** The questions about the arithmetic itself. */
public final class CertifiedAnalyses {

    private CertifiedAnalyses() {}

    public static List<Provider<? extends Analysis, ?>> offers() {
        return List.of(Provider.of(
                "nist-strd",
                "How many certified digits the optimizer reaches on NIST's nonlinear regressions, beside other programs.",
                NistStrdConfiguration.class,
                NistStrd::new));
    }

    public static List<Explanation> codes() {
        return List.of(
                new Explanation(
                        NistStrd.UNTRUSTED,
                        "the certified sum of squares does not follow from the observations and the certified parameters",
                        "take the table as NIST publishes it"),
                new Explanation("TRUSTED", "the certified sum of squares was recomputed from the observations", ""),
                new Explanation(
                        "NOT_CONVERGED",
                        "the optimizer does not claim a minimum, so a wrong answer is not silent",
                        "read how many digits it reached"),
                new Explanation(
                        NistStrd.EXTENDED,
                        "the residuals lie at the rounding of doubles, so they are evaluated with thirty digits",
                        ""),
                new Explanation(
                        NistStrd.BAD_FORMULA,
                        "a formula is not one in b1, b2, … and x1, x2, …",
                        "write it with + - * / ^ and exp, sin, cos, arctan, pi"),
                new Explanation(
                        NistStrd.INCOMPLETE,
                        "a problem has no more observations than parameters, or no parameters",
                        "add its rows to the tables"));
    }
}
