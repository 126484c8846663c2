package org.curvewright.plugins.analyses.diagnostics;

import java.util.List;
import org.curvewright.spi.Explanation;

/** What the codes of diagnostics mean. */
final class DiagnosticsCodes {

    private static final List<Explanation> EXPLAINED = List.of(
            new Explanation("MISSING_COVARIATE", "a point does not say all covariates of a law", "add the covariate"),
            new Explanation(
                    "NO_REFIT",
                    "no refit without one of the runs has a value, so nothing can be said of any run's influence",
                    "see the fit's own status; more runs help"),
            new Explanation(
                    "NO_CHANGE",
                    "a refit without any one of the runs gives the same, to nine digits, so there is none that changes it most",
                    ""),
            new Explanation(
                    "NOT_TESTABLE",
                    "the runs do not tell this apart from what the law itself can do, or are too few",
                    "more runs, or a law with fewer parameters"),
            new Explanation(
                    "NO_REPLICATES",
                    "no two runs have equal covariates, so seeds and misfit are not told apart",
                    "train one size with two or more seeds"),
            new Explanation(
                    "NO_CLUSTERS",
                    "the data do not say which observations are checkpoints of one run",
                    "give the data entry the role cluster"),
            new Explanation(
                    "RESIDUAL_STRUCTURE",
                    "what the law leaves is not noise alone, so its intervals are too narrow and its forecasts drift",
                    "compare with a law that can take the shape, or weigh the runs by their noise"));

    private DiagnosticsCodes() {}

    static List<Explanation> explained() {
        return EXPLAINED;
    }
}
