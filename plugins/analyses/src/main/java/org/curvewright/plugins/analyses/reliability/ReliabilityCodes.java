package org.curvewright.plugins.analyses.reliability;

import java.util.List;
import org.curvewright.spi.Explanation;

/** What the codes of the reliability analysis mean. */
final class ReliabilityCodes {

    private static final List<Explanation> EXPLAINED = List.of(
            new Explanation(
                    "DUPLICATE_ROW",
                    "one object is rated twice by the same replication",
                    "name the column that tells the conditions apart"),
            new Explanation(
                    "INCOMPLETE_OBJECTS",
                    "objects that lack a rating are left out of the coefficients that need all of them",
                    "rate them"),
            new Explanation(
                    "IMPROPER_SOLUTION",
                    "a replication has no variance of its own left in the factor model (a Heywood case)",
                    "take more objects or the parallel method"),
            Explanation.informing(
                    "BELOW_ZERO",
                    "replications covary negatively: ratings of one object differ more than chance alone would make them, so"
                            + " a reliability comes out below 0, which means none",
                    "look for a replication whose scale runs the other way; else read it as 0"),
            new Explanation(
                    "PARALLEL_METHOD",
                    "a quantity takes a loading of each replication, which the parallel method does not estimate",
                    "take another method"),
            new Explanation(
                    "NO_VARIANCE",
                    "all ratings are equal, so agreement by chance is certain and the coefficient is 0/0",
                    "rate objects that differ"),
            new Explanation(
                    "NO_TRUTH",
                    "no rated object has a known right rating, so validity cannot be told",
                    "name the column that holds the truth"),
            new Explanation(
                    "UNBALANCED_WORDINGS",
                    "the wordings do not have the same number of seeds, at least two each, so their variance cannot be parted",
                    "run the missing seeds"),
            new Explanation(
                    "NOT_REACHABLE",
                    "the ratings of one object differ as much as those of different objects; no number of draws helps",
                    "change the question, not the number of draws"),
            new Explanation(
                    "RELIABLE", "a single rating reaches the target, also at the lower end of its interval", ""),
            new Explanation(
                    "RELIABLE_WHEN_AVERAGED",
                    "the mean of all replications reaches the target, a single rating does not",
                    "rate several times and average"),
            new Explanation(
                    "UNRELIABLE",
                    "even the mean of all replications lies below the target, also at the upper end of its interval",
                    "take more replications or another question"),
            new Explanation(
                    "UNDETERMINED",
                    "the interval holds the target, or there is nothing to tell from",
                    "rate more objects"));

    private ReliabilityCodes() {}

    static List<Explanation> explained() {
        return EXPLAINED;
    }
}
