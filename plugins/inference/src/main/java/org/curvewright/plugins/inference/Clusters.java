package org.curvewright.plugins.inference;

import java.util.Arrays;
import java.util.Optional;
import org.curvewright.numerics.random.Resampling;
import org.curvewright.spi.Notice;
import org.curvewright.spi.fit.FitResult;

/** Whole clusters (a run's checkpoints, a family, a seed) drawn with replacement. */
record Clusters() implements Scheme {

    @Override
    public Optional<Notice> obstacle(FitResult fit) {
        int[] clusters = fit.request().dataset().roles().clusters();
        if (clusters.length == 0) {
            return Optional.of(new Notice("NO_CLUSTERS", "the observations carry no cluster"));
        }
        return count(clusters) > 1
                ? Optional.empty()
                : Optional.of(new Notice("ONE_CLUSTER", "all observations are in one cluster; it takes at least 2"));
    }

    @Override
    public Resampler of(FitResult fit) {
        int[] clusters = fit.request().dataset().roles().clusters();
        int[] counts = new int[count(clusters)];
        return (random, observed, multiplicity) -> {
            Resampling.counts(random, counts.length, counts);
            for (int i = 0; i < clusters.length; i++) {
                multiplicity[i] = counts[clusters[i]];
            }
        };
    }

    /** Clusters are numbered from 0. */
    static int count(int[] clusters) {
        return Arrays.stream(clusters).max().orElse(-1) + 1;
    }
}
