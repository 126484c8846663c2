package org.curvewright.plugins.analyses.mirage;

import java.util.Arrays;
import java.util.Optional;
import org.curvewright.numerics.statistics.Quantiles;

/** How sudden a metric looks along ascending sizes. */
final class Suddenness {

    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    private Suddenness() {}

    /**
     * {@code sign(argmax y − argmin y)(max y − min y)/√(median (y_i − y_(i−1))²)}; empty where the median step is 0.
     *
     * <p>Reference: A. Srivastava et al., <i>Beyond the imitation game</i>, arXiv 2206.04615 (2022).
     */
    static Optional<Double> emergenceScore(double[] y) {
        int most = 0;
        int least = 0;
        double[] squares = new double[Math.max(0, y.length - 1)];
        for (int i = 0; i < y.length; i++) {
            most = y[i] > y[most] ? i : most;
            least = y[i] < y[least] ? i : least;
            if (i > 0) {
                squares[i - 1] = (y[i] - y[i - 1]) * (y[i] - y[i - 1]);
            }
        }
        double step = Math.sqrt(Quantiles.median(squares).value().orElse(0.0));
        return step > 0 ? Optional.of(Integer.signum(most - least) * (y[most] - y[least]) / step) : Optional.empty();
    }

    /**
     * The share of the range of x in which y makes the middle four fifths of its way, between straight lines; small is sudden.
     * Empty where y does not vary.
     */
    static Optional<Double> width(double[] x, double[] y) {
        double least = Arrays.stream(y).min().orElse(0);
        double most = Arrays.stream(y).max().orElse(0);
        if (!(most > least)) {
            return Optional.empty();
        }
        boolean rising = y[y.length - 1] >= y[0];
        double start = crossing(x, y, least + (rising ? LOW : HIGH) * (most - least));
        double end = crossing(x, y, least + (rising ? HIGH : LOW) * (most - least));
        return Optional.of(Math.abs(end - start) / (x[x.length - 1] - x[0]));
    }

    /** Where the polygon first passes a level. */
    private static double crossing(double[] x, double[] y, double level) {
        for (int i = 1; i < x.length; i++) {
            if ((y[i - 1] - level) * (y[i] - level) <= 0 && y[i] != y[i - 1]) {
                return x[i - 1] + (level - y[i - 1]) / (y[i] - y[i - 1]) * (x[i] - x[i - 1]);
            }
        }
        return x[x.length - 1];
    }
}
