package org.curvewright.plugins.analyses.passuntil;

import java.util.Optional;
import java.util.stream.IntStream;
import org.curvewright.numerics.counts.Frequencies;
import org.curvewright.numerics.counts.HazardCurve;
import org.curvewright.numerics.distribution.ChiSquared;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.plugins.analyses.items.UnitBootstrap;
import org.curvewright.plugins.analyses.passuntil.Pooling.MeanRate;
import org.curvewright.spi.Notice;

/** Why rates do not tell how growth bends: few instances, no growth to speak of, or instances that differ. */
record Growth(Samples samples, PassUntilConfiguration with, Frequencies counts, HazardCurve line) {

    private static final int LEAST_SIZES = 3;
    private static final double DIFFERENT = 3;
    private static final double CERTAIN = 1e-3;

    /** Nothing where growth may be judged. */
    Optional<Notice> against() {
        Optional<Notice> few = UnitBootstrap.tooFew(samples.instances());
        if (few.isPresent()) {
            return few;
        }
        long open = IntStream.range(0, counts.size())
                .filter(m -> counts.misses()[m] > 0)
                .count();
        if (open < LEAST_SIZES) {
            return Optional.of(new Notice(
                    "SATURATED", "something failed at " + open + " sizes; it takes " + LEAST_SIZES + " to see a bend"));
        }
        double ratio =
                2 * (line.logLikelihood() - HazardCurve.withSlope(0, counts).logLikelihood());
        if (new ChiSquared(1).survival(Math.max(0, ratio)) > 1 - with.level()) {
            return Optional.of(
                    new Notice("NO_GROWTH", "the rates do not change with size by more than chance makes them"));
        }
        return line.slope() > 0
                ? Optional.of(new Notice("FALLING_RATES", "the rates fall with size, so there is no growth to bend"))
                : Optional.empty();
    }

    /** Whether the instances' rates spread by more than their samples make them. */
    Optional<Notice> mixed() {
        return differ() || with.wanted().isEmpty() && spread()
                ? Optional.of(new Notice(
                        "INSTANCES_DIFFER",
                        "the mean of laws that differ is not a law, and bends by itself; compare forecast/jensen-gap"))
                : Optional.empty();
    }

    private boolean spread() {
        return IntStream.range(0, samples.sizes().length).anyMatch(m -> {
            MeanRate rate = MeanRate.of(samples, m, samples.once(), with.wanted());
            double n = counts.hits()[m] + counts.misses()[m];
            return rate.squaredError() > DIFFERENT * rate.mean() * (1 - rate.mean()) / n;
        });
    }

    /**
     * {@code 2 Σ (O ln(O/E) − O + E)} over instances, O an instance's passes at all sizes and E those that the rates of all instances
     * give its samples: χ² with one degree less than instances where they are alike, whether samples or passes were fixed.
     */
    private boolean differ() {
        Frequencies pooled = samples.pooled(samples.once());
        double deviance = 0;
        for (int s = 0; s < samples.instances(); s++) {
            double seen = 0;
            double expected = 0;
            for (int m = 0; m < samples.sizes().length; m++) {
                if (samples.tried(m, s)) {
                    double rate = pooled.hits()[m] / (pooled.hits()[m] + pooled.misses()[m]);
                    seen += samples.passes()[m][s];
                    expected += samples.samples()[m][s] * rate;
                }
            }
            deviance += 2 * ((seen > 0 ? seen * Elementary.log(seen / expected) : 0) - seen + expected);
        }
        int freedom = samples.instances() - 1;
        return freedom > 0 && new ChiSquared(freedom).survival(Math.max(0, deviance)) < CERTAIN;
    }
}
