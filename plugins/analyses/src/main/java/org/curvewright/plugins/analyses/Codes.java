package org.curvewright.plugins.analyses;

import java.util.List;
import org.curvewright.spi.Explanation;

/** What the codes of these analyses mean. */
final class Codes {

    private static final List<Explanation> EXPLAINED = List.of(
            new Explanation(
                    "FIT_FAILED",
                    "a fit that the analysis needs has the status FAILED, so the analysis has no value here",
                    "see the reasons at the fit's own status"),
            new Explanation(
                    "LEFT_OUT",
                    "a mean or a count was taken without the responses that have no value; the notice names them",
                    "read the findings of those responses for the reason"),
            Explanation.informing("COUNTED", "the notice names the responses that a count counted", ""),
            new Explanation(
                    "MISSING_RESPONSE",
                    "the other family has no such response, so nothing was predicted for it",
                    "map a column of the other family to that name, such as columns: { lambada: lambada_acc } in its data entry, or leave the response out"),
            new Explanation(
                    "NO_COMMON_RESPONSE",
                    "the other family has none of the responses",
                    "map its columns to the responses' names, such as columns: { loss: eval_loss } in its data entry"),
            new Explanation(
                    "MEASURE_MISMATCH",
                    "the two families state different units or conventions of one response",
                    "compare like with like; where it is meant, say so: acknowledge: [{ code: MEASURE_MISMATCH, because: the paper does }]"),
            new Explanation(
                    "NOTHING_HELD_OUT",
                    "every observation is in the training set, so there is nothing to predict",
                    "train on fewer, such as with: { train-smallest: 4 } where there are seven runs"),
            new Explanation(
                    "TOO_FEW_OBSERVATIONS",
                    "there are fewer observations than the question takes",
                    "add runs, take a law with fewer parameters, or train on more of the runs (train-smallest)"),
            new Explanation(
                    "RUNS_LEFT_OUT",
                    "runs that lack one of the responses were left out, so that all are compared on the same runs",
                    "fill in the missing cells; a run that lacks them for good is better left out by name with where"),
            new Explanation(
                    "UNKNOWN_COVARIATE",
                    "the fits do not have the covariate that the analysis looks along",
                    "name one that 'describe formulation ID' lists under covariates, such as N or D"),
            new Explanation(
                    "UNKNOWN_FIT",
                    "the analysis refers to a fit or a formulation that is not under on",
                    "add it to on:, such as on: [loss, tasks], or mend its name; 'plan FILE' lists the fits"),
            new Explanation(
                    "SEVERAL_RESPONSES",
                    "the analysis takes one response and the fit has several",
                    "name a fit with one response"),
            new Explanation(
                    "NO_ITEMS",
                    "neither trials nor items nor standard errors of the scores are known, so their noise is not",
                    "say items in the table's description or under columns, or give a role trials or standard-error"),
            new Explanation(
                    "NO_DEGREES_OF_FREEDOM",
                    "as many parameters as observations leave nothing to test the law with",
                    "add runs, or take a law with fewer parameters"),
            new Explanation(
                    "NO_CANDIDATE",
                    "no fit of this response can be compared",
                    "read the notices beside: each says why a law does not compete"),
            new Explanation(
                    "EXCLUDED",
                    "a law does not compete, for the reason in the notice, such as a fit that is not identified",
                    ""),
            new Explanation(
                    "LEAST_ERROR",
                    "the mean error of held-out values has kinks where predictions meet them, at which its profile ends; the lower"
                            + " end is what each value by itself allows, and the error may not come down that far",
                    "read the prediction interval of each held-out value"),
            new Explanation("NO_VALUE", "no cell of the sweep has a value here", "read the statuses of the cells"),
            new Explanation(
                    "SOME_CELLS",
                    "some cells of the sweep have no value here, so that the choices no longer balance",
                    "read the statuses of the cells"),
            new Explanation("ALL_AGREE", "the value is the same in every cell, so no choice matters for it", ""),
            new Explanation(
                    "TIE", "several laws are exactly equally good; the first in the configuration is named", ""),
            new Explanation(
                    "DIFFERENT_OBSERVATIONS",
                    "the compared fits were not made to the same observations, so their scores do not compare",
                    "fit all rivals in one entry of fits"),
            new Explanation(
                    "CUT_MOVED",
                    "a cut-off was moved to fall between different sizes: replicates of one run are fitted to or held out together",
                    ""),
            Explanation.informing(
                    "CUTOFFS",
                    "a mean is over several cut-offs between training and held-out runs; the notice says which",
                    ""),
            Explanation.informing(
                    "POWER",
                    "what a correlation over so few points could have detected; a large p says little where this is low",
                    "add runs"));

    private Codes() {}

    static List<Explanation> explained() {
        return EXPLAINED;
    }
}
