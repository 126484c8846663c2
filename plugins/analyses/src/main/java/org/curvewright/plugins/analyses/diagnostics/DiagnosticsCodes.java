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
                    "NOISE_EXCEEDS_SCATTER",
                    "the noise by the stated standard errors or items is larger than the whole scatter about the law: by chance, or"
                            + " because the errors are overstated, or because the law follows the noise (it is overfitted)",
                    "see how the errors were made, and compare with a law of fewer parameters"),
            new Explanation(
                    "NO_CLUSTERS",
                    "the data do not say which observations are checkpoints of one run",
                    "give the data entry the role cluster"),
            new Explanation(
                    "CLUSTERS_IGNORED",
                    "observations come in clusters, such as families or the checkpoints of one run; each cluster has an offset of"
                            + " its own here, and beside it its observations count as independent",
                    "see lack-of-fit of noise-components, which allows for errors that are alike within a cluster"),
            new Explanation(
                    "NO_ORDER",
                    "observations of one cluster follow each other along a covariate, and the law has none of that name",
                    "set along to a covariate of the law"),
            new Explanation(
                    "SINGLE_OBSERVATIONS",
                    "every cluster has one observation, so none has a neighbour in its cluster",
                    ""),
            Explanation.informing(
                    "BY_BLOCKS",
                    "the law is tested against how clusters differ among themselves, each with a level of its own and errors that"
                            + " may be alike within it, on the covariates that they share",
                    ""),
            new Explanation(
                    "CLUSTERS_NOT_CROSSED",
                    "clusters have covariates of their own, so what a cluster shares is not told apart from what the law misses",
                    "run two or more clusters, such as families or seeds, at the same covariates"),
            new Explanation(
                    "IDENTICAL_REPLICATES",
                    "all runs of equal covariates have equal responses, as rounded or copied ones do, so they show no noise",
                    "give the responses with all their digits, or leave copies out"),
            new Explanation(
                    "RESIDUAL_STRUCTURE",
                    "what the law leaves is not noise alone, so its intervals are too narrow and its forecasts drift",
                    "compare with a law that can take the shape, or weigh the runs by their noise"));

    private DiagnosticsCodes() {}

    static List<Explanation> explained() {
        return EXPLAINED;
    }
}
