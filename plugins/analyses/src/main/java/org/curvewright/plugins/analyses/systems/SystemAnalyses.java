package org.curvewright.plugins.analyses.systems;

import java.util.List;
import org.curvewright.spi.Explanation;
import org.curvewright.spi.Provider;
import org.curvewright.spi.analysis.Analysis;

/** The question which of several ways to train is better. */
public final class SystemAnalyses {

    private static final List<Explanation> EXPLAINED = List.of(
            new Explanation(
                    "ONE_SYSTEM", "a comparison takes the fits of at least two systems", "name two sections under on"),
            new Explanation(
                    "OUT_OF_REACH",
                    "the other system reaches the same score at no scale within the bounds",
                    "widen farthest, and beware of so far a look"),
            new Explanation("NO_CROSSOVER", "one system is better at every scale within the bounds", ""),
            new Explanation(
                    "DRAWS_FAILED",
                    "some refits have no value; they are counted and no interval hides them",
                    "read the counts; many failures mean a law that the data do not determine"),
            new Explanation(
                    "NO_DRAWS",
                    "the laws were not drawn, so the number has no interval",
                    "take draws: { use: pairs-bootstrap }, or add runs"),
            new Explanation(
                    "NOT_PAIRABLE",
                    "the draws of some inferences do not belong together run by run, so they cannot be paired",
                    "take one of those named, or leave out paired"),
            new Explanation(
                    "PAIRED",
                    "the systems' runs stand at the same places, so the noise that they have in common was drawn in common",
                    ""),
            new Explanation(
                    "PAIRED_BY_ORDER",
                    "replicates at one place were paired first to first in the order of the tables, which is right only where both"
                            + " list their seeds in the same order",
                    "order both tables by seed, or state paired: false where replicates have nothing in common"),
            new Explanation("INDEPENDENT", "the systems' laws were drawn independently, for the reason stated", ""),
            new Explanation(
                    "NOT_PAIRED",
                    "paired draws were asked for, but not all runs of the two systems have a partner",
                    "compare systems that were trained at the same places, or leave out paired"),
            new Explanation(
                    "UNKNOWN_COVARIATE",
                    "the fits do not have the covariate that the analysis looks along",
                    "name one of the covariates that 'describe formulation' shows"),
            new Explanation(
                    "OPEN_COVARIATE",
                    "the law depends on a covariate that the scale gives no value",
                    "give it one under with.at"),
            new Explanation(
                    "NO_RUNS_THERE",
                    "too few systems have a run near both scales, so no ranking was observed",
                    "compare at scales that were trained"),
            new Explanation(
                    "PAIRS_SHARE_SYSTEMS",
                    "a count of pairs of which only some are independent, which widens its interval",
                    "compare more systems"),
            new Explanation(
                    "IDENTICAL_SYSTEMS",
                    "two systems have one and the same law, as one table under two names has: neither is better, and the pair has"
                            + " no order",
                    "compare systems that were trained apart"),
            new Explanation("UNDEFINED", "the law has no value there", ""));

    private SystemAnalyses() {}

    public static List<Provider<? extends Analysis, ?>> offers() {
        return List.of(Provider.of(
                "system-comparison",
                "Which system is better at which scale, by how much compute, and whether a small scale can tell.",
                SystemConfiguration.class,
                SystemComparison::new));
    }

    public static List<Explanation> codes() {
        return EXPLAINED;
    }
}
