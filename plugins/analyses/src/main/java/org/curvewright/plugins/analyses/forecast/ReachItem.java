package org.curvewright.plugins.analyses.forecast;

import java.util.List;
import java.util.Optional;
import org.curvewright.plugins.analyses.forecast.Assessment.Mark;
import org.curvewright.plugins.analyses.forecast.Reach.Beyond;
import org.curvewright.spi.Decimal;

/**
 * Decades beyond the training runs, against the calibrated horizon, which at least three forecasts of the past went, and in
 * every covariate against half the decades that the runs span in it: a law that was seen over a span has shown its shape over
 * less than that, and a break within half of it would have had company inside the data.
 */
record ReachItem() implements Item {

    private static final double SHARE_OF_SPAN = 0.5;

    @Override
    public Assessment judge(Evidence evidence, Target target, Predicted predicted) {
        Reach reaches = evidence.reaches();
        double horizon = evidence.track().horizon();
        List<Beyond> beyond = reaches.beyond(target.point(), evidence.runs());
        Beyond farthest = reaches.farthest(target.point(), evidence.runs());
        Optional<Beyond> strained = beyond.stream()
                .filter(each -> Withholding.farther(each.decades(), SHARE_OF_SPAN * each.span()))
                .findFirst();
        boolean fails = Withholding.farther(farthest.decades(), horizon);
        String reason = said(
                        fails ? farthest : strained.orElse(farthest),
                        reaches.along().size() > 1) + "; back-tests reach " + Decimal.fixed(horizon, 2)
                + " (good within half the span and the back-tests)";
        Mark mark = fails ? Mark.FAIL : strained.isPresent() ? Mark.CAUTION : Mark.PASS;
        return new Assessment("reach", mark, reason);
    }

    private static String said(Beyond beyond, boolean named) {
        return Decimal.fixed(beyond.decades(), 2) + " decades beyond runs that span " + Decimal.fixed(beyond.span(), 2)
                + (named ? " in " + beyond.covariate() : "");
    }
}
