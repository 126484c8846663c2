package org.curvewright.plugins.analyses.curves;

import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.math.Logistic;
import org.curvewright.numerics.optimize.ScalarMinimum;
import org.curvewright.spi.Key;
import org.curvewright.spi.data.Dataset;

/**
 * The fit by grid of Khatri et al. (2025, appendix A.5): for every ceiling A and midpoint m of a grid the exponent B that
 * minimises {@code Σ (yᵢ − R₀ − (A − R₀) σ(B ln(xᵢ/m)))²}, and of all cells the best. The published grid is A in .450, .455, …,
 * .800 and a hundred midpoints from 100 to 40,000.
 *
 * @param ceiling A of the best cell
 * @param middle m of the best cell
 * @param exponent B there
 * @param squares its residual sum of squares
 * @param atEdge whether the best cell lies on the grid's edge, so that the grid and not the data bounds it
 */
record GridProtocol(double ceiling, double middle, double exponent, double squares, boolean atEdge) {

    private static final double LEAST_EXPONENT = 0.05;
    private static final double MOST_EXPONENT = 20;

    /** An arithmetic sequence. */
    record Steps(
            @Key(doc = "the first value") double from,
            @Key(doc = "the last value") double to,
            @Key(doc = "how many values") int count) {

        Steps {
            if (!(from < to) || count < 2) {
                throw new IllegalArgumentException("a grid needs from below to and a count of at least 2");
            }
        }

        /** Half as long again at both ends, but within limits; as many steps a length as before. */
        Steps widened(double least, double most) {
            double step = (to - from) / (count - 1);
            double low = Math.max(least, from - (to - from) / 2);
            double high = Math.min(most, to + (to - from) / 2);
            return new Steps(low, high, (int) Math.round((high - low) / step) + 1);
        }

        double at(int k) {
            return from + (to - from) * k / (count - 1);
        }
    }

    static GridProtocol search(Dataset data, double initial, Steps ceilings, Steps middles) {
        GridProtocol best = new GridProtocol(Double.NaN, Double.NaN, Double.NaN, Double.POSITIVE_INFINITY, false);
        double[] logarithms = data.rows().logarithm(0);
        for (int m = 0; m < middles.count(); m++) {
            double logMiddle = Elementary.log(middles.at(m));
            for (int a = 0; a < ceilings.count(); a++) {
                double ceiling = ceilings.at(a);
                ScalarMinimum inner = ScalarMinimum.between(
                        LEAST_EXPONENT,
                        MOST_EXPONENT,
                        exponent -> squares(data.observed(), logarithms, initial, ceiling, logMiddle, exponent));
                if (inner.value() < best.squares()) {
                    boolean edge = a == 0 || a == ceilings.count() - 1 || m == 0 || m == middles.count() - 1;
                    best = new GridProtocol(ceiling, middles.at(m), inner.x(), inner.value(), edge);
                }
            }
        }
        return best;
    }

    static double squares(
            double[] observed, double[] logarithms, double initial, double ceiling, double logMiddle, double exponent) {
        double sum = 0;
        for (int i = 0; i < observed.length; i++) {
            double rise = Logistic.sigmoid(exponent * (logarithms[i] - logMiddle));
            double residual = observed[i] - initial - (ceiling - initial) * rise;
            sum += residual * residual;
        }
        return sum;
    }
}
