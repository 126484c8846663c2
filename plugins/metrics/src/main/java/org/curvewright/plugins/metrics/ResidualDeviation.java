package org.curvewright.plugins.metrics;

import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.metric.PenalisedMetric;
import org.curvewright.spi.metric.Score;

/** σ̂ = √(RSS/(n − p)), in the response's unit, unweighted; none where n ≤ p. */
final class ResidualDeviation implements PenalisedMetric {

    @Override
    public String name() {
        return "the residuals' deviation";
    }

    @Override
    public String unit() {
        return "response";
    }

    @Override
    public Orientation orientation() {
        return Orientation.LOWER_IS_BETTER;
    }

    @Override
    public Score score(FitResult fit) {
        Residuals residuals = Residuals.of(fit);
        int freedom = residuals.observations() - residuals.parameters();
        return freedom > 0
                ? Score.of(Math.sqrt(residuals.squares() / freedom))
                : Score.absent(
                        "TOO_FEW_OBSERVATIONS",
                        residuals.observations() + " observations leave no degree of freedom beside "
                                + residuals.parameters() + " parameters");
    }
}
