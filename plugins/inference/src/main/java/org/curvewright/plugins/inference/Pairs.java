package org.curvewright.plugins.inference;

import java.util.Optional;
import org.curvewright.numerics.random.Resampling;
import org.curvewright.spi.Notice;
import org.curvewright.spi.fit.FitResult;

/** Observations drawn with replacement, as whole-numbered multiplicities. */
record Pairs() implements Scheme {

    @Override
    public Optional<Notice> obstacle(FitResult fit) {
        return Optional.empty();
    }

    @Override
    public Resampler of(FitResult fit) {
        int[] counts = new int[fit.request().dataset().size()];
        return (random, observed, multiplicity) -> {
            Resampling.counts(random, counts.length, counts);
            for (int i = 0; i < counts.length; i++) {
                multiplicity[i] = counts[i];
            }
        };
    }
}
