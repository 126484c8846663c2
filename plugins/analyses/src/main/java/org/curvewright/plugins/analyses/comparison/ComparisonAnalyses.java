package org.curvewright.plugins.analyses.comparison;

import java.util.List;
import java.util.stream.Stream;
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
        return Stream.of(ofRivals(), ofRankings(), ofNestedLaws())
                .flatMap(codes -> codes)
                .toList();
    }

    private static Stream<Explanation> ofRivals() {
        return Stream.of(
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
                        "INDISTINCT",
                        "the laws give every observation likelihoods that differ no more than noise makes them differ where both"
                                + " are one curve, so the test which of them is nearer is not read (Vuong 1989, first step)",
                        "take either law for these data, or add runs where they differ"),
                new Explanation("NOT_FINITE", "a law gives an observation no likelihood, so no test compares it", ""),
                new Explanation(
                        "FEW_OBSERVATIONS",
                        "the test holds for many observations and there are few",
                        "rely on the errors of prediction and on the resampled ranking"),
                new Explanation(
                        "CLUSTERS_IGNORED",
                        "observations come in clusters, such as families or the checkpoints of one run, and a criterion or a test"
                                + " counts each as independent, so that it is too sure",
                        "rely on the resampled ranking, which draws whole clusters, or take the role cluster away if rows do err"
                                + " independently"));
    }

    private static Stream<Explanation> ofRankings() {
        return Stream.of(
                new Explanation(
                        "FEW_CLUSTERS",
                        "the resampled ranking rests on fewer than ten clusters: how much they differ is hardly known, so that a law"
                                + " may win more surely than another draw of clusters would let it",
                        "add clusters, or read the errors of prediction beside it"),
                new Explanation(
                        "ONE_WEIGHED",
                        "only one law has the criterion that gives weights, because the others have too few observations for it, no"
                                + " likelihood, or parameters that the data do not determine; all of the weight is then no preference",
                        "add runs, take laws with fewer parameters, or compare them by prediction"),
                new Explanation(
                        "FEW_TO_RANK",
                        "a law wins nearly all resamples, but of so few runs, or whole clusters of them, that two laws that are equally"
                                + " far from the truth do so often by chance",
                        "add runs; or set min-runs, and say so"),
                new Explanation(
                        "TOO_FEW_DRAWS",
                        "in no resample could every law be fitted",
                        "compare fewer laws, or add runs"));
    }

    private static Stream<Explanation> ofNestedLaws() {
        return Stream.of(
                new Explanation(
                        "BY_F",
                        "the p of nested laws is of the F form, which knows that the noise is estimated; it is exact for laws that"
                                + " are linear in their parameters, and measured for others (docs/explanation/coverage.md)",
                        ""),
                new Explanation(
                        "BY_CHI_SQUARED",
                        "the p of nested laws is of χ² of the likelihood ratio, which holds for many runs",
                        "with few runs rely on the errors of prediction and on the resampled ranking"),
                new Explanation(
                        "BY_BOOTSTRAP",
                        "the p of nested laws is the share of worlds drawn from the smaller law in which the larger one gains as"
                                + " much; it cannot be below 1/(1 + draws)",
                        "set draws for a finer p"),
                new Explanation(
                        "AT_BOUNDARY",
                        "the smaller law is the larger one with a parameter on a bound of its support, which half of the worlds"
                                + " without a difference reach: neither F nor χ² holds (Self and Liang 1987), and worlds are drawn",
                        ""),
                new Explanation(
                        "VANISHING_PARAMETER",
                        "a parameter of the larger law, such as a knot, means nothing where it is the smaller one; its search"
                                + " gains more by chance than F or χ² allow for (Davies 1977), and worlds are drawn",
                        ""),
                new Explanation(
                        "NO_REFERENCE",
                        "neither F nor χ² holds for these nested laws, and their noise cannot be drawn",
                        "rely on the errors of prediction and on the resampled ranking"),
                Explanation.informing("NESTED", "the test is one of a law against one that contains it", ""),
                new Explanation(
                        "ON_A_BOUND",
                        "the larger law lies on a bound of its support, where the test is cautious",
                        "read a small p as it is and a large one as inconclusive"));
    }
}
