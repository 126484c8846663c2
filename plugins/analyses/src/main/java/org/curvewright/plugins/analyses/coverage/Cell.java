package org.curvewright.plugins.analyses.coverage;

import org.curvewright.plugins.analyses.coverage.Bar.Judgement;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.inference.LawFunction;

/**
 * How one inference did on one function.
 *
 * @param at where its place stands in a world's row, its width after it
 * @param number which of the scene's functions it is
 */
record Cell(String inference, double level, int at, int number, LawFunction function, Tally tally, Bar bar) {

    private static final double PERCENT = 100;
    private static final int DIGITS = 4;

    Judgement judgement() {
        return bar.judge(tally);
    }

    /** Whether the function was held often enough, in so many worlds that this is no accident of few. */
    boolean held() {
        return bar.held(tally, level);
    }

    /** Why it is not shown to cover; {@code more} says of more worlds than were simulated what they would do. */
    String lacking(int simulated, String more) {
        long needed = bar.worldsNeeded(level);
        return needed > simulated
                ? needed + " worlds would" + more
                : "that of " + function.name() + " is surely at least "
                        + Decimal.significant(PERCENT * tally.lower(), DIGITS) + " %, below the "
                        + Decimal.significant(PERCENT * bar.least(), DIGITS) + " % that COVERS needs";
    }
}
