package org.curvewright.plugins.analyses.forecast;

import org.curvewright.numerics.distribution.Binomial;
import org.curvewright.plugins.analyses.forecast.Assessment.Mark;
import org.curvewright.spi.Decimal;

/**
 * How the same recipe's forecasts of the past went. At least three are needed to say anything. It fails where intervals must be
 * made more than three times as wide to hold what came, whatever share they held as they were: then they were no estimate.
 * A caution where they must be made more than twice as wide, where so few inside are a surprise at the nominal level
 * (binomial tail below 5 %, forecasts taken as independent, which they are not), and where too few went comparably far
 * to attest the level: m of them that all lie inside speak for no more than m/(m + 1).
 */
record CalibrationTrack() implements Item {

    private static final double SURPRISE = 0.05;
    private static final double STRAINED = 2;
    private static final double NO_ESTIMATE = 3;

    @Override
    public Assessment judge(Evidence evidence, Target target, Predicted predicted) {
        return judge(evidence.track(), evidence.reach(target.point()));
    }

    static Assessment judge(Track track, double reach) {
        int judged = track.withIntervals().size();
        if (judged < Track.ATTESTING) {
            return new Assessment(
                    "calibration-track",
                    Mark.FAIL,
                    "forecasts of the past that could be judged: " + judged + ", at least " + Track.ATTESTING
                            + " are needed");
        }
        double factor = track.factor(reach);
        boolean surprise = new Binomial(judged, track.level()).cdf(track.covered()) < SURPRISE;
        Mark held = surprise || !track.attestsLevel(reach) ? Mark.CAUTION : Mark.PASS;
        return new Assessment(
                "calibration-track",
                held.worse(Mark.upTo(factor, STRAINED, NO_ESTIMATE)),
                track.covered() + " of " + judged + " forecasts of the past lay inside their "
                        + percent(track.level()) + " intervals, so this forecast's is " + widened(factor)
                        + few(track, reach));
    }

    private static String few(Track track, double reach) {
        return track.attestsLevel(reach)
                ? ""
                : "; " + track.comparableCount(reach) + " went comparably far, and at least "
                        + Conformal.needed(track.level()) + " are needed to attest " + percent(track.level());
    }

    private static String percent(double level) {
        return Decimal.shortest(100 * level) + " %";
    }

    private static String widened(double factor) {
        return factor > 1
                ? "made " + Decimal.significant(factor, 3) + " times as wide (good up to "
                        + Decimal.shortest(STRAINED) + "; beyond " + Decimal.shortest(NO_ESTIMATE)
                        + " times the law's own interval would be no estimate)"
                : "left as the law gives it";
    }
}
