package org.curvewright.plugins.estimators;

import java.util.List;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.math.GammaFunction;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.CountObjective;
import org.curvewright.spi.fit.Definition;
import org.curvewright.spi.law.Derivatives;

/**
 * −ln L = −Σ [ln C(n, k) + k ln f + (n − k) ln(1 − f)]: k = n y successes of n independent trials of probability f, 0 ≤ f ≤ 1.
 */
record Binomial() implements CountObjective {

    static final List<Definition> COUNTS = List.of(
            new Definition("n", "the row's number of trials, of the role trials"),
            new Definition(
                    "k",
                    "n·y to the nearest whole number, its successes: y is compared as a count, on no residual scale"),
            new Definition("f", "the probability of success, 0 ≤ f ≤ 1"));

    @Override
    public String formula() {
        return "−ln L = −Σ [ln C(n, k) + k·ln f + (n − k)·ln(1 − f)]";
    }

    @Override
    public List<Definition> definitions() {
        return COUNTS;
    }

    @Override
    public double correlation(double[] nuisance) {
        return 0;
    }

    @Override
    public void evaluate(Dataset data, double[] predicted, double[] nuisance, Derivatives out) {
        Counts counts = Counts.of(data);
        for (int i = 0; i < predicted.length; i++) {
            double hits = counts.successes(i);
            double misses = counts.trials(i) - hits;
            double f = predicted[i];
            out.value()[i] = counts.logWays(i) - times(hits, f) - times(misses, 1 - f);
            if (out.order() >= 1) {
                out.gradient(0)[i] = over(misses, 1 - f) - over(hits, f);
            }
            if (out.order() >= 2) {
                out.hessian(0, 0)[i] = over(over(hits, f), f) + over(over(misses, 1 - f), 1 - f);
            }
        }
    }

    /** n ln p, where 0 ln 0 is 0; −∞ outside [0, 1]. */
    private static double times(double count, double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            return Double.NEGATIVE_INFINITY;
        }
        return count == 0 ? 0 : count * Elementary.log(probability);
    }

    private static double over(double count, double probability) {
        return count == 0 ? 0 : count / probability;
    }

    /** Successes and trials of every row; NaN where the dataset has no trials. */
    record Counts(double[] shares, double[] numbers) {

        static Counts of(Dataset data) {
            return new Counts(data.observed(), data.trials().orElse(new double[0]));
        }

        double trials(int row) {
            return numbers.length == 0 ? Double.NaN : numbers[row];
        }

        /** A share that was rounded in print still means a whole number. */
        double successes(int row) {
            return Math.rint(shares[row] * trials(row));
        }

        /** −ln C(n, k). */
        double logWays(int row) {
            double n = trials(row);
            double k = successes(row);
            return GammaFunction.logGamma(k + 1) + GammaFunction.logGamma(n - k + 1) - GammaFunction.logGamma(n + 1);
        }
    }
}
