package org.curvewright.plugins.analyses.comparison;

import java.util.List;
import org.curvewright.spi.Explanation;
import org.curvewright.spi.Provider;
import org.curvewright.spi.analysis.Analysis;

/** The question which law is better. */
public final class ComparisonAnalyses {

    private ComparisonAnalyses() {}

    public static List<Provider<? extends Analysis, ?>> offers() {
        return List.of(Provider.of(
                "comparison",
                "Which law describes and predicts each response better, and whether that can be told.",
                ComparisonConfiguration.class,
                LawComparison::new));
    }

    public static List<Explanation> codes() {
        return List.of(
                new Explanation(
                        "NO_LIKELIHOOD",
                        "an objective is not a likelihood, so neither a criterion nor a test compares the laws",
                        "compare them by prediction, or fit them by least squares"),
                new Explanation(
                        "NOT_WEIGHED",
                        "the data do not determine the law, so a criterion that counts its parameters does not hold for it and"
                                + " averages and rankings leave it out",
                        "fix or tie the parameters that its status names"),
                new Explanation(
                        "EXACT_BY_F",
                        "the p is of the F form, which knows that the noise is estimated; χ² of the likelihood ratio holds for"
                                + " many runs only",
                        ""),
                new Explanation(
                        "AT_BOUNDARY",
                        "the smaller law is the larger one with a parameter on a bound of its support, which half of the worlds"
                                + " without a difference reach: the p is an upper limit (Self and Liang 1987)",
                        "halve the p where one parameter is tested"),
                new Explanation(
                        "VANISHING_PARAMETER",
                        "a parameter of the larger law, such as a knot, means nothing where it is the smaller one; its search"
                                + " gains more by chance than the test allows for (Davies 1977)",
                        "rely on the errors of prediction and on the resampled ranking"),
                new Explanation("NESTED", "the test is one of a law against one that contains it", ""),
                new Explanation(
                        "ON_A_BOUND",
                        "the larger law lies on a bound of its support, where the test is cautious",
                        "read a small p as it is and a large one as inconclusive"),
                new Explanation("INDISTINCT", "the laws give every observation the same likelihood", ""),
                new Explanation(
                        "FEW_OBSERVATIONS",
                        "the test holds for many observations and there are few",
                        "rely on the errors of prediction and on the resampled ranking"),
                new Explanation(
                        "TOO_FEW_DRAWS",
                        "in no resample could every law be fitted",
                        "compare fewer laws, or add runs"));
    }
}
