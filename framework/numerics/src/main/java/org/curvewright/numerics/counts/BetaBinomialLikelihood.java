package org.curvewright.numerics.counts;

import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.math.Logistic;
import org.curvewright.numerics.optimize.Bounds;
import org.curvewright.numerics.optimize.SmoothProblem;
import org.jspecify.annotations.Nullable;

/**
 * {@code −Σ [ln (a)_k + ln (b)_(m−k) − ln (a + b)_m]} with rising factorials, as a function of the log odds of the mean
 * {@code u} and the log size {@code v}: {@code a = e^v σ(u)}, {@code b = e^v σ(−u)}.
 */
final class BetaBinomialLikelihood implements SmoothProblem {
    private static final double SMALLEST_SIZE = 1e-6;
    private static final double LARGEST_SIZE = 1e8;
    private static final double MOST_LOG_ODDS = 30;
    private static final double[] START_SIZES = {0.5, 5, 200};

    private final SuccessCounts counts;
    private final Bounds bounds;

    BetaBinomialLikelihood(SuccessCounts counts) {
        this.counts = counts;
        bounds = Bounds.of(
                new double[] {-MOST_LOG_ODDS, Elementary.log(SMALLEST_SIZE)},
                new double[] {MOST_LOG_ODDS, Elementary.log(LARGEST_SIZE)});
    }

    /** The observed mean, kept off 0 and 1, and several sizes. */
    double[][] starts() {
        double mean = (counts.successes() + 0.5) / (counts.trials() + 1);
        double[][] starts = new double[START_SIZES.length][];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = new double[] {Logistic.logit(mean), Elementary.log(START_SIZES[i])};
        }
        return starts;
    }

    @Override
    public Bounds bounds() {
        return bounds;
    }

    @Override
    public double evaluate(double[] x, double[] gradient, double @Nullable [] hessian) {
        double size = Elementary.exp(x[1]);
        double high = Logistic.sigmoid(x[0]);
        double low = Logistic.sigmoid(-x[0]);
        double a = size * high;
        double b = size * low;
        double value = 0;
        double da = 0;
        double db = 0;
        double dab = 0;
        double daa = 0;
        double dbb = 0;
        double dss = 0;
        for (SuccessCounts.Entry entry : counts.entries()) {
            RisingFactorial hits = RisingFactorial.of(a, entry.successes());
            RisingFactorial misses = RisingFactorial.of(b, entry.trials() - entry.successes());
            RisingFactorial all = RisingFactorial.of(a + b, entry.trials());
            value -= entry.units() * (hits.log() + misses.log() - all.log());
            da -= entry.units() * hits.first();
            db -= entry.units() * misses.first();
            dab += entry.units() * all.first();
            daa -= entry.units() * hits.second();
            dbb -= entry.units() * misses.second();
            dss += entry.units() * all.second();
        }
        double slope = size * high * low;
        gradient[0] = slope * (da - db);
        gradient[1] = a * da + b * db + size * dab;
        if (hessian != null) {
            hessian[0] = slope * slope * (daa + dbb) + slope * (low - high) * (da - db);
            hessian[1] = slope * (a * daa - b * dbb + da - db);
            hessian[2] = hessian[1];
            hessian[3] = a * a * daa + b * b * dbb + size * size * dss + gradient[1];
        }
        return value;
    }
}
