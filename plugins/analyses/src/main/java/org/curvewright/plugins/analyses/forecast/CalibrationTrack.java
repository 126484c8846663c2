package org.curvewright.plugins.analyses.forecast;

import org.curvewright.numerics.distribution.Binomial;
import org.curvewright.plugins.analyses.forecast.Assessment.Mark;
import org.curvewright.spi.Decimal;

/**
 * How the same recipe's forecasts of the past went. At least three are needed to say anything. Good where so few inside their
 * intervals are no surprise at the nominal level (binomial tail from 5 %, forecasts taken as independent, which they are
 * not). Where they are one, the intervals are widened and the forecast holds with caution; it fails where they must be made
 * more than three times as wide to hold what came, since then they were no estimate.
 */
record CalibrationTrack() implements Item {

    private static final double SURPRISE = 0.05;
    private static final double NO_ESTIMATE = 3;

    @Override
    public Assessment judge(Evidence evidence, Target target, Predicted predicted) {
        Track track = evidence.track();
        int judged = track.withIntervals().size();
        if (judged < Track.ATTESTING) {
            return new Assessment(
                    "calibration-track",
                    Mark.FAIL,
                    "forecasts of the past that could be judged: " + judged + ", at least " + Track.ATTESTING
                            + " are needed");
        }
        double factor = track.factor(evidence.reach(target.point()));
        double tail = new Binomial(judged, track.level()).cdf(track.covered());
        Mark mark = tail >= SURPRISE ? Mark.PASS : factor > NO_ESTIMATE ? Mark.FAIL : Mark.CAUTION;
        return new Assessment(
                "calibration-track",
                mark,
                track.covered() + " of " + judged + " forecasts of the past lay inside their "
                        + Decimal.shortest(100 * track.level()) + " % intervals, so this forecast's is "
                        + widened(factor));
    }

    private static String widened(double factor) {
        return factor > 1
                ? "made " + Decimal.significant(factor, 3) + " times as wide (beyond " + Decimal.shortest(NO_ESTIMATE)
                        + " times the law's own interval would be no estimate)"
                : "left as the law gives it";
    }
}
