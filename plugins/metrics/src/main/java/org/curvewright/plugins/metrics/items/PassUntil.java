package org.curvewright.plugins.metrics.items;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Key;
import org.curvewright.spi.Notice;
import org.curvewright.spi.Problem;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.metric.ItemMetric;
import org.curvewright.spi.metric.Score;

/**
 * The rate at which samples pass, from sampling until so many passed or until a cap.
 *
 * <p>Reference: S. Hu et al., <i>Predicting emergent abilities with infinite resolution evaluation</i>, arXiv 2310.03262 (2023).
 */
record PassUntil(Configuration with) implements ItemMetric {

    /** {@code −ln 0.05}: a rate of 3/n is missed by n samples one time in twenty. */
    private static final double RULE_OF_THREE = 2.995732273553991;

    record Configuration(
            @Key(doc = "mle, unbiased, censored or jeffreys.", byDefault = "unbiased")
            RateEstimator estimator,

            @Key(
                    doc =
                            "How many passes ended the sampling of an instance; without one the number of samples was fixed.")
            OptionalInt wanted,

            @Key(doc = "The column of how many samples were drawn.", byDefault = "n_samples")
            String samples,

            @Key(doc = "The column of how many of them passed.", byDefault = "n_pass")
            String passes) {

        Configuration {
            if (wanted.isPresent() && wanted.getAsInt() < 1) {
                throw new IllegalArgumentException("wanted is " + wanted.getAsInt() + ", not at least 1");
            }
        }
    }

    @Override
    public String unit() {
        return "probability";
    }

    @Override
    public Orientation orientation() {
        return Orientation.HIGHER_IS_BETTER;
    }

    @Override
    public List<Problem> check(Table items) {
        return PassCounts.check(items, with.samples(), with.passes());
    }

    @Override
    public Score score(Table items) {
        PassCounts counts = PassCounts.of(items, with.samples(), with.passes());
        double drawn = Arrays.stream(counts.samples()).sum();
        double passed = Arrays.stream(counts.passes()).sum();
        if (counts.count() == 0) {
            return Score.absent("NO_ITEMS", "no instance has both counts");
        }
        if (passed == 0) {
            return zero(drawn);
        }
        if (with.estimator() == RateEstimator.CENSORED) {
            double rate = passed / drawn;
            return among(drawn, Score.of(rate, Math.sqrt(rate * (1 - rate) / drawn)));
        }
        double[] rates = IntStream.range(0, counts.count())
                .mapToDouble(
                        i -> with.estimator().of(counts.samples()[i], counts.passes()[i], ended(counts.passes()[i])))
                .toArray();
        return Means.of(rates, "counts");
    }

    private boolean ended(double passes) {
        return with.wanted().isPresent() && passes >= with.wanted().getAsInt();
    }

    private static Score among(double drawn, Score score) {
        return drawn <= Integer.MAX_VALUE ? score.withTrials((int) drawn) : score;
    }

    private Score zero(double drawn) {
        double value = with.estimator() == RateEstimator.JEFFREYS ? 0.5 / (drawn + 1) : 0;
        Score score = Score.of(value);
        return (with.estimator() == RateEstimator.CENSORED ? among(drawn, score) : score)
                .noting(new Notice(
                        "ZERO_SUCCESSES",
                        "none of " + Decimal.shortest(drawn) + " samples passed; a rate of up to "
                                + Decimal.significant(RULE_OF_THREE / drawn, 2)
                                + " is missed by that many one time in twenty"));
    }
}
