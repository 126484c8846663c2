package org.curvewright.plugins.metrics.items;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.curvewright.numerics.counts.PassAtK;
import org.curvewright.spi.Key;
import org.curvewright.spi.Notice;
import org.curvewright.spi.Problem;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.metric.ItemMetric;
import org.curvewright.spi.metric.Score;

/**
 * The mean over instances of {@code 1 − C(n − c, k)/C(n, k)}, unbiased for the chance that one of k samples passes; its error is
 * that of the choice of instances.
 *
 * @param k as many samples as every instance has, where not given
 */
record PassAt(String samples, String passes, OptionalLong k) implements ItemMetric {

    record Configuration(
            @Key(doc = "How many samples may be tried.") long k,

            @Key(doc = "The column of how many samples were drawn.", byDefault = "n_samples")
            String samples,

            @Key(doc = "The column of how many of them passed.", byDefault = "n_pass")
            String passes) {

        Configuration {
            if (k < 1) {
                throw new IllegalArgumentException("k is " + k + ", not at least 1");
            }
        }
    }

    record CoverageConfiguration(
            @Key(doc = "The column of how many samples were drawn.", byDefault = "n_samples")
            String samples,

            @Key(doc = "The column of how many of them passed.", byDefault = "n_pass")
            String passes) {}

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
        return PassCounts.check(items, samples, passes);
    }

    @Override
    public Score score(Table items) {
        PassCounts counts = PassCounts.of(items, samples, passes);
        long tries = k.orElse((long) counts.fewestSamples());
        int few = (int) IntStream.range(0, counts.count())
                .filter(i -> counts.samples()[i] < tries)
                .count();
        if (few > 0) {
            return Score.absent(
                    "TOO_FEW_SAMPLES",
                    few + " of " + counts.count() + " instances have fewer than " + tries + " samples, so pass@" + tries
                            + " is not known");
        }
        double[] cells = IntStream.range(0, counts.count())
                .mapToDouble(i -> PassAtK.unbiased((long) counts.samples()[i], (long) counts.passes()[i], tries))
                .toArray();
        Score score = Means.share(cells, "counts");
        return counts.missing() == 0
                ? score
                : score.noting(
                        new Notice("MISSING_ITEMS", counts.missing() + " instances lack a count and are left out"));
    }
}
