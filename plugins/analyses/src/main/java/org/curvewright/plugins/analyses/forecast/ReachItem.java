package org.curvewright.plugins.analyses.forecast;

import org.curvewright.plugins.analyses.forecast.Assessment.Mark;
import org.curvewright.spi.Decimal;

/**
 * Decades beyond the training runs, against the calibrated horizon, which at least three forecasts of the past went, and
 * against half the decades that the runs span: a law that was seen over a span has shown its shape over less than that, and
 * a break within half of it would have had company inside the data.
 */
record ReachItem() implements Item {

    private static final double SHARE_OF_SPAN = 0.5;

    @Override
    public Assessment judge(Evidence evidence, Target target, Predicted predicted) {
        double reach = evidence.reach(target.point());
        double horizon = evidence.track().horizon();
        Point smallest = evidence.trainingPoints().get(0);
        Point largest = evidence.trainingPoints().get(evidence.runs() - 1);
        double span = evidence.table().decades(smallest, largest);
        String reason = Decimal.fixed(reach, 2) + " decades beyond runs that span " + Decimal.fixed(span, 2)
                + "; back-tests reach " + Decimal.fixed(horizon, 2) + " (good within half the span and the back-tests)";
        Mark mark = reach > horizon ? Mark.FAIL : reach > SHARE_OF_SPAN * span ? Mark.CAUTION : Mark.PASS;
        return new Assessment("reach", mark, reason);
    }
}
