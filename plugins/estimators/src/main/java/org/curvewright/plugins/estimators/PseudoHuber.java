package org.curvewright.plugins.estimators;

import java.util.List;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.fit.Definition;

/** ρ(r) = δ² (√(1 + (r/δ)²) − 1): Huber's loss without its corners. It is not offered as a density. */
record PseudoHuber(double delta) implements Loss {

    private double root(double residual) {
        double ratio = residual / delta;
        return Math.sqrt(1 + ratio * ratio);
    }

    /** √(1 + u²) − 1 as u²/(√(1 + u²) + 1), which keeps its digits for small u. */
    @Override
    public double value(double residual) {
        return residual * residual / (root(residual) + 1);
    }

    @Override
    public double slope(double residual) {
        return residual / root(residual);
    }

    @Override
    public double curvature(double residual) {
        double root = root(residual);
        return 1 / (root * root * root);
    }

    @Override
    public String written(String residual) {
        return "pseudo-Huber(" + residual + "; δ = " + Decimal.shortest(delta) + ")";
    }

    @Override
    public List<Definition> definitions() {
        return List.of(new Definition("pseudo-Huber(r; δ)", "δ²·(√(1 + (r/δ)²) − 1)"));
    }

    @Override
    public double logNormalizer() {
        return Double.NaN;
    }
}
