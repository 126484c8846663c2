package org.curvewright.plugins.metrics;

import java.util.List;
import org.curvewright.spi.Explanation;

/** What the codes of these metrics mean. */
final class Codes {

    private static final List<Explanation> EXPLAINED = List.of(
            new Explanation(
                    "TOO_FEW_OBSERVATIONS",
                    "the score divides by degrees of freedom that are not there",
                    "add runs, or take a law with fewer parameters"),
            new Explanation(
                    "CONSTANT_RESPONSE", "the response does not vary, so no share of its variance is explained", ""),
            new Explanation(
                    "ZERO_OBSERVED",
                    "a percentage of an observed 0 is undefined",
                    "take an absolute error, such as mae"),
            new Explanation("NO_OBSERVATIONS", "there is no observation to compare with", ""),
            new Explanation(
                    "NO_LIKELIHOOD",
                    "the objective is not a likelihood, such as Huber's, so an information criterion has no meaning",
                    "fit with estimator: least-squares, or compare the laws by held-out runs: analyses: [{ use: extrapolation, on: …, with: {"
                            + " train-smallest: 4 } }]"),
            new Explanation(
                    "PERFECT_FIT",
                    "the law passes through every observation, so the likelihood is infinite",
                    "add runs: there are no more observations than parameters, or the data were made by the law"));

    private Codes() {}

    static List<Explanation> explained() {
        return EXPLAINED;
    }
}
