package org.curvewright.plugins.metrics;

import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.metric.FitMetric;
import org.curvewright.spi.metric.Score;

/** R² = 1 − RSS/TSS with TSS = Σ (yᵢ − ȳ)²; none where the response is constant. */
final class RSquared implements FitMetric {

    @Override
    public String name() {
        return "R²";
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
        return residuals.total() > 0 ? Score.of(residuals.share()) : constant();
    }

    static Score constant() {
        return Score.absent(
                "CONSTANT_RESPONSE", "the response does not vary, so no share of its variance is explained");
    }
}
