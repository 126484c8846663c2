package org.curvewright.plugins.metrics;

import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.metric.PenalisedMetric;
import org.curvewright.spi.metric.Score;

/**
 * R²ₐ = 1 − (1 − R²)(n − 1)/(n − p − 1) for n observations and p parameters, an offset among them counted; none where
 * n ≤ p + 1 or the response is constant.
 */
final class AdjustedRSquared implements PenalisedMetric {

    @Override
    public String name() {
        return "adjusted R²";
    }

    @Override
    public String unit() {
        return "";
    }

    @Override
    public Orientation orientation() {
        return Orientation.HIGHER_IS_BETTER;
    }

    @Override
    public Score score(FitResult fit) {
        Residuals residuals = Residuals.of(fit);
        int n = residuals.observations();
        int freedom = n - residuals.parameters() - 1;
        if (freedom <= 0) {
            return Score.absent(
                    "TOO_FEW_OBSERVATIONS",
                    n + " observations for " + residuals.parameters() + " parameters; it takes at least "
                            + (residuals.parameters() + 2));
        }
        return residuals.total() > 0 ? Score.of(1 - (1 - residuals.share()) * (n - 1) / freedom) : RSquared.constant();
    }
}
