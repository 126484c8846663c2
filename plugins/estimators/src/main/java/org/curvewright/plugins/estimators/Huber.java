package org.curvewright.plugins.estimators;

import java.util.List;
import org.curvewright.numerics.distribution.Normal;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.fit.Definition;

/**
 * ρ(r) = r²/2 for |r| ≤ δ, else δ (|r| − δ/2).
 *
 * <p>As a density e^(−ρ) integrates to √(2π)(1 − 2 Φ(−δ)) + 2 e^(−δ²/2)/δ. Smoothed, the parabola reaches to a corner beyond δ
 * and the slope outside stays δ.
 *
 * @see <a href="https://doi.org/10.1214/aoms/1177703732">Huber 1964, Robust Estimation of a Location Parameter</a>
 */
record Huber(double delta, double corner) implements Loss {

    /** Noise whose corner is this small against its width is Laplacian to a search. */
    private static final double SHARP = 0.1;

    static Huber of(double delta) {
        return new Huber(delta, delta);
    }

    private double steepness() {
        return delta / corner;
    }

    /** With a = min(|r|, corner) one expression for both pieces, which the processor can take for several residuals at once. */
    @Override
    public double value(double residual) {
        double size = Math.abs(residual);
        double inside = Math.min(size, corner);
        return steepness() * inside * (size - 0.5 * inside);
    }

    @Override
    public double slope(double residual) {
        return Math.max(-delta, Math.min(delta, steepness() * residual));
    }

    @Override
    public void values(double[] residuals) {
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = value(residuals[i]);
        }
    }

    @Override
    public void slopes(double[] residuals, double[] slopes) {
        for (int i = 0; i < residuals.length; i++) {
            slopes[i] = slope(residuals[i]);
        }
    }

    @Override
    public double curvature(double residual) {
        return Math.abs(residual) <= corner ? steepness() : 0;
    }

    @Override
    public String written(String residual) {
        return "Huber(" + residual + "; δ = " + Decimal.shortest(delta) + ")";
    }

    @Override
    public List<Definition> definitions() {
        return List.of(new Definition("Huber(r; δ)", "½r² where |r| ≤ δ, δ·(|r| − ½δ) beyond"));
    }

    @Override
    public List<Definition> densityDefinitions() {
        return List.of(
                new Definition(
                        "Z",
                        "√(2π)·(1 − 2Φ(−δ)) + 2e^(−δ²/2)/δ, the integral of e^(−Huber(r; δ)) over r; Φ is the normal distribution"));
    }

    @Override
    public double logNormalizer() {
        return Elementary.log(inside() + outside());
    }

    /** ∫ e^(−ρ) where the loss is a parabola. */
    private double inside() {
        return Math.sqrt(2 * Math.PI) * (1 - 2 * Normal.STANDARD.survival(delta));
    }

    private double outside() {
        return 2 * Elementary.exp(-0.5 * delta * delta) / delta;
    }

    /** The share of residuals within δ, where ρ″ is 1; δ² of Laplace's noise. */
    @Override
    public double information() {
        return inside() / (inside() + outside());
    }

    @Override
    public double typical() {
        return Math.max(1, 1 / delta);
    }

    @Override
    public Loss smoothed(double width) {
        return new Huber(delta, Math.max(delta, width));
    }

    @Override
    public boolean kinked() {
        return delta < SHARP;
    }
}
