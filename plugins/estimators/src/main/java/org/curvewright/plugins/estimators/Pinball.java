package org.curvewright.plugins.estimators;

import java.util.List;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.fit.Definition;

/**
 * ρ(r) = 2 q r for r &gt; 0 and 2 (q − 1) r for r &lt; 0: least for the curve below which a share q of the observations lies;
 * q = ½ is the absolute error. Smoothed, |r| becomes √(r² + ε²) − ε.
 *
 * @see <a href="https://doi.org/10.2307/1913643">Koenker and Bassett 1978, Regression Quantiles</a>
 */
record Pinball(double share, double width) implements Loss {

    static Pinball of(double share) {
        return new Pinball(share, 0);
    }

    @Override
    public double value(double residual) {
        return Math.sqrt(residual * residual + width * width) - width + (2 * share - 1) * residual;
    }

    @Override
    public double slope(double residual) {
        double size = Math.sqrt(residual * residual + width * width);
        return (size > 0 ? residual / size : 0) + (2 * share - 1);
    }

    @Override
    public double curvature(double residual) {
        double size = Math.sqrt(residual * residual + width * width);
        return width > 0 ? width / size * (width / size) / size : 0;
    }

    @Override
    public Loss smoothed(double to) {
        return new Pinball(share, to);
    }

    @Override
    public boolean kinked() {
        return true;
    }

    @Override
    public String written(String residual) {
        return share == 0.5 ? "|" + residual + "|" : "pinball(" + residual + "; q = " + Decimal.shortest(share) + ")";
    }

    @Override
    public List<Definition> definitions() {
        return share == 0.5
                ? List.of()
                : List.of(new Definition("pinball(r; q)", "2q·r where r > 0, 2(1 − q)·|r| where r < 0"));
    }

    /** ∫ e^(−2qr) over r &gt; 0 and ∫ e^(2(1−q)r) over r &lt; 0: 1/(2q) + 1/(2(1 − q)). */
    @Override
    public double logNormalizer() {
        return -Elementary.log(2 * share * (1 - share));
    }

    @Override
    public String writtenNormalizer() {
        return "ln(1/(2q) + 1/(2(1 − q)))".replace("q", Decimal.shortest(share));
    }
}
