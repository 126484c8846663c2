package org.curvewright.plugins.analyses.forecast;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.curvewright.numerics.distribution.Binomial;
import org.curvewright.numerics.distribution.Normal;
import org.curvewright.spi.inference.Interval;

/**
 * The share k/m of successes of one more run of m trials whose probability is uncertain: quantiles of {@code Σⱼ Bin(m, pⱼ)/J} at (1 ∓
 * level)/2, with J equally likely pⱼ of a two-piece normal around f, kept within [0, 1]. To either side its deviation is √((h/z)² + v), h
 * being the distance to the end of the law's interval, z the normal quantile of its level, and v by how much the probability itself varies
 * from run to run. Shares are multiples of 1/m, so that more is covered than the level, never less by rounding.
 *
 * @param value f
 * @param law where f lies
 * @param trials m
 * @param excess v
 * @see <a href="https://doi.org/10.1016/j.jspi.2017.09.012">Shen, Liu and Xie 2018, Prediction with confidence</a>
 */
record NextShare(double value, Interval law, long trials, double excess) {

    /** Of the two-piece normal: each stands for half a percent of it. */
    private static final int PARTS = 200;

    Interval interval() {
        double[] probabilities = probabilities();
        double tail = (1 - law.level()) / 2;
        double least = Math.min(value, share(probabilities, tail));
        double most = Math.max(value, share(probabilities, 1 - tail));
        return new Interval(
                law.lower().isPresent() ? OptionalDouble.of(Math.max(0, least)) : law.lower(),
                law.upper().isPresent() ? OptionalDouble.of(Math.min(1, most)) : law.upper(),
                OptionalDouble.empty(),
                law.level(),
                law.method(),
                law.notices());
    }

    private double[] probabilities() {
        double below = deviation(value - law.lower().orElse(0));
        double above = deviation(law.upper().orElse(1) - value);
        double[] probabilities = new double[PARTS];
        Arrays.setAll(probabilities, j -> {
            double z = Normal.STANDARD.quantile((j + 0.5) / PARTS);
            return Math.max(0, Math.min(1, value + z * (z < 0 ? below : above)));
        });
        return probabilities;
    }

    private double deviation(double half) {
        double error = half / Normal.STANDARD.quantile((1 + law.level()) / 2);
        return Math.sqrt(error * error + excess);
    }

    /** The least k/m that so large a part of the mixture does not exceed. */
    private double share(double[] probabilities, double part) {
        long low = 0;
        long high = trials;
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (cumulative(probabilities, middle) >= part) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return (double) low / trials;
    }

    private double cumulative(double[] probabilities, long successes) {
        return Arrays.stream(probabilities)
                        .map(probability -> new Binomial(trials, probability).cdf(successes))
                        .sum()
                / probabilities.length;
    }
}
