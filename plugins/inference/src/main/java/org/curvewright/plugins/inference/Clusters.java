package org.curvewright.plugins.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.curvewright.numerics.random.Resampling;
import org.curvewright.spi.Notice;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.inference.Intervals;

/** Whole clusters (a run's checkpoints, a family, a seed) drawn with replacement. */
record Clusters() implements Scheme {

    /** Below so many clusters their resampling is known to mislead (Cameron, Gelbach and Miller 2008 study 5 to 30). */
    private static final int FEW = 10;
    /** A percentile of two clusters lies between their two estimates, which is half of a coin's throws. */
    private static final int LEAST = 3;

    @Override
    public Optional<Notice> obstacle(FitResult fit) {
        int[] clusters = fit.request().dataset().roles().clusters();
        if (clusters.length == 0) {
            return Optional.of(new Notice("NO_CLUSTERS", "the observations carry no cluster"));
        }
        return tooFew(fit);
    }

    /** Clusters that are too few to show how they vary; empty where there are enough or none. */
    static Optional<Notice> tooFew(FitResult fit) {
        int found = count(fit.request().dataset().roles().clusters());
        return found == 0 || found >= LEAST
                ? Optional.empty()
                : Optional.of(new Notice(
                        "TOO_FEW_CLUSTERS",
                        (found == 1 ? "all observations are in one cluster" : "the observations come in two clusters")
                                + "; it takes at least " + LEAST + " to show how clusters vary"));
    }

    /** Intervals that say where they rest on few clusters. */
    static Intervals noted(FitResult fit, Intervals intervals) {
        int found = count(fit.request().dataset().roles().clusters());
        if (found == 0 || found >= FEW) {
            return intervals;
        }
        Notice few = new Notice(
                "FEW_CLUSTERS",
                "the interval rests on " + found + " clusters, fewer than " + FEW
                        + ": how much clusters differ is hardly known");
        List<Notice> all = new ArrayList<>(intervals.notices());
        all.add(few);
        return new Intervals(
                intervals.intervals().stream()
                        .map(interval -> interval.noting(List.of(few)))
                        .toList(),
                intervals.counts(),
                all);
    }

    @Override
    public boolean byCluster() {
        return true;
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
