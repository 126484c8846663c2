package org.curvewright.plugins.estimators;

import java.util.List;
import java.util.stream.Stream;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.fit.Definition;

/**
 * ρ(r) = 2 κ Huber(r; δ) for r &gt; 0 and 2 (1 − κ) Huber(r; δ) for r &lt; 0, r the observed less the predicted: κ = ½ is
 * Huber's loss, and κ near 0 lets the curve follow the lower envelope of the observations.
 */
record AsymmetricHuber(Huber huber, double above) implements Loss {

    private double factor(double residual) {
        return 2 * (residual > 0 ? above : 1 - above);
    }

    @Override
    public double value(double residual) {
        return factor(residual) * huber.value(residual);
    }

    @Override
    public double slope(double residual) {
        return factor(residual) * huber.slope(residual);
    }

    @Override
    public double curvature(double residual) {
        return factor(residual) * huber.curvature(residual);
    }

    @Override
    public String written(String residual) {
        return "asymmetric-Huber(" + residual + "; δ = " + Decimal.shortest(huber.delta()) + ", κ = "
                + Decimal.shortest(above) + ")";
    }

    @Override
    public List<Definition> definitions() {
        return Stream.concat(
                        Stream.of(new Definition(
                                "asymmetric-Huber(r; δ, κ)",
                                "2κ·Huber(r; δ) where r > 0, 2(1 − κ)·Huber(r; δ) where r < 0")),
                        huber.definitions().stream())
                .toList();
    }

    @Override
    public double logNormalizer() {
        return Double.NaN;
    }
}
