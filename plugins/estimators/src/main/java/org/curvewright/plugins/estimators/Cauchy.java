package org.curvewright.plugins.estimators;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.fit.Definition;

/**
 * ρ(r) = c²/2 · ln(1 + (r/c)²): beyond c a residual pulls ever less. Not convex, so there may be several minima, and no
 * density unless c² &gt; 1.
 */
record Cauchy(double width) implements Loss {

    private static final double WIDENING = 4;

    @Override
    public double value(double residual) {
        double ratio = residual / width;
        return 0.5 * width * width * Elementary.log1p(ratio * ratio);
    }

    @Override
    public double slope(double residual) {
        double ratio = residual / width;
        return residual / (1 + ratio * ratio);
    }

    @Override
    public double curvature(double residual) {
        double square = residual / width * (residual / width);
        return (1 - square) / ((1 + square) * (1 + square));
    }

    @Override
    public String written(String residual) {
        return "Cauchy(" + residual + "; c = " + Decimal.shortest(width) + ")";
    }

    @Override
    public List<Definition> definitions() {
        return List.of(new Definition("Cauchy(r; c)", "½c²·ln(1 + (r/c)²); c is the key delta"));
    }

    /** Widths that shrink by a factor: with the widest the loss is nearly that of least squares. */
    @Override
    public List<Loss> wider(double size) {
        Deque<Loss> losses = new ArrayDeque<>();
        for (double wide = WIDENING * width; wide < WIDENING * size; wide *= WIDENING) {
            losses.addFirst(new Cauchy(wide));
        }
        return List.copyOf(losses);
    }

    @Override
    public double logNormalizer() {
        return Double.NaN;
    }
}
