package org.curvewright.plugins.analyses.coverage;

import org.curvewright.numerics.distribution.Normal;

/**
 * Between which coverages an interval of a level is honest: from 1 − 1.2 a to 1 − a/2 with a = 1 − level, for 95 % from 94 to
 * 97.5; where the fits often end on a bound up to 1 − a/5, for 95 % 99.
 */
record Bar(double least, double most) {

    private static final double MORE_MISSES = 1.2;
    private static final double HALF_THE_MISSES = 0.5;
    private static final double NEAR_A_BOUND = 0.2;
    private static final double OFTEN = 0.05;
    private static final double ROUNDING = 1e-9;

    static Bar of(double level, double atBound) {
        double misses = 1 - level;
        return new Bar(1 - MORE_MISSES * misses, 1 - (atBound > OFTEN ? NEAR_A_BOUND : HALF_THE_MISSES) * misses);
    }

    /**
     * A tally that is surely outside is blamed, one that surely covers enough is praised; of others no more is said than
     * is known. What is mostly open contains the truth for nothing.
     */
    Judgement judge(Tally tally) {
        if (tally.worlds() == 0) {
            return Judgement.NO_INTERVAL;
        }
        if (tally.upper() < least) {
            return Judgement.TOO_NARROW;
        }
        if (2 * tally.open() >= tally.worlds()) {
            return Judgement.MOSTLY_OPEN;
        }
        if (tally.lower() > most) {
            return Judgement.TOO_WIDE;
        }
        return tally.lower() >= least ? Judgement.COVERS : Judgement.COMPATIBLE;
    }

    /**
     * Whether the observed coverage is enough, in so many worlds that its Monte-Carlo error is at most level − least. The number of
     * worlds is asked beside the error, since in few worlds only intervals that are too wide show so small an error.
     */
    boolean held(Tally tally, double level) {
        return tally.worlds() >= worldsToCompare(level) && tally.coverage() >= least && tally.error() <= level - least;
    }

    /** p(1 − p)/(p − least)²: from how many worlds on widths are compared, 475 for 95 %. */
    long worldsToCompare(double level) {
        double allowed = (level - least) * (level - least);
        return (long) Math.ceil(level * (1 - level) / allowed * (1 - ROUNDING));
    }

    /** z² p(1 − p)/(p − least)²: from how many worlds on an interval that covers its level p is shown to cover enough. */
    long worldsNeeded(double level) {
        double z = Normal.STANDARD.quantile((1 + Tally.SURE) / 2);
        return (long) Math.ceil(z * z * level * (1 - level) / ((level - least) * (level - least)));
    }

    /** What a simulation says of an interval, the worst last. */
    enum Judgement {
        COVERS(""),
        COMPATIBLE(", which is compatible with their level and does not show that they keep it"),
        TOO_WIDE(", so some are wider than need be"),
        MOSTLY_OPEN(", of which some say little: an end is open in half of the worlds or more"),
        TOO_NARROW(", so some are too narrow"),
        NO_INTERVAL("");

        private final String said;

        Judgement(String said) {
            this.said = said;
        }

        /** Whether enough worlds were simulated to show that the interval covers at least what it should. */
        boolean shown() {
            return this == COVERS || this == TOO_WIDE;
        }

        /** What follows a count of it in a sentence. */
        String said() {
            return said;
        }
    }
}
