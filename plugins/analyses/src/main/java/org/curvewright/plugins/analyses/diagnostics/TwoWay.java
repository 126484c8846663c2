package org.curvewright.plugins.analyses.diagnostics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.curvewright.numerics.distribution.ChiSquared;
import org.curvewright.numerics.linear.Vectors;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.spi.inference.Interval;

/**
 * Responses as an offset of their cluster and a value of their cell, {@code y = β_c + μ_g + e}, by least squares: Σ e² with
 * n − G − C + K degrees of freedom, K being the parts that no shared cell connects; rows that alone determine a β or a μ say
 * nothing of e. Clusters differ by {@code σ_β² = s²(β̂) − s_e² mean(1/n_c)} where all are connected.
 */
final class TwoWay {

    private static final int SWEEPS = 10_000;
    private static final double SETTLED = 1e-13;
    /** Relative to the largest response; what averaging equal numbers leaves. */
    private static final double EXACT = 1e-14;

    private final int[] clusters;
    private final int[] cells;
    private final double[] left;
    private final int parts;
    private final double[] offsets;
    private final double largest;

    TwoWay(double[] observed, int[] clusters, Cells cells) {
        int[] kept = connected(clusters, cells.of());
        this.clusters = numbered(kept, clusters);
        this.cells = numbered(kept, cells.of());
        this.left = Arrays.stream(kept).mapToDouble(i -> observed[i]).toArray();
        this.largest = Arrays.stream(left).map(Math::abs).max().orElse(0);
        this.parts = parts();
        this.offsets = new double[count(this.clusters)];
        separate();
    }

    /** Rows that share both their cluster and their cell with others that do, again and again. */
    private static int[] connected(int[] clusters, int[] cells) {
        int[] kept = IntStream.range(0, clusters.length).toArray();
        int before = kept.length + 1;
        while (kept.length < before) {
            before = kept.length;
            int[] ofCluster = counts(kept, clusters);
            int[] ofCell = counts(kept, cells);
            kept = Arrays.stream(kept)
                    .filter(i -> ofCluster[clusters[i]] > 1 && ofCell[cells[i]] > 1)
                    .toArray();
        }
        return kept;
    }

    private static int[] counts(int[] rows, int[] of) {
        int[] counts = new int[Arrays.stream(of).max().orElse(-1) + 1];
        Arrays.stream(rows).forEach(i -> counts[of[i]]++);
        return counts;
    }

    private static int[] numbered(int[] rows, int[] of) {
        int[] names = Arrays.stream(rows).map(i -> of[i]).distinct().sorted().toArray();
        return Arrays.stream(rows).map(i -> Arrays.binarySearch(names, of[i])).toArray();
    }

    private static int count(int[] numbers) {
        return Arrays.stream(numbers).max().orElse(-1) + 1;
    }

    private int parts() {
        int[] part = IntStream.range(0, count(clusters)).toArray();
        int[] ofCell = new int[count(cells)];
        Arrays.fill(ofCell, -1);
        for (int i = 0; i < clusters.length; i++) {
            if (ofCell[cells[i]] < 0) {
                ofCell[cells[i]] = clusters[i];
            } else {
                int from = part[clusters[i]];
                int to = part[ofCell[cells[i]]];
                Arrays.setAll(part, c -> part[c] == from ? to : part[c]);
            }
        }
        return (int) Arrays.stream(part).distinct().count();
    }

    /** Takes means of cells and of clusters off in turn until nothing is left of them. */
    private void separate() {
        double moved = Double.POSITIVE_INFINITY;
        for (int sweep = 0; sweep < SWEEPS && moved > SETTLED * largest; sweep++) {
            takeOff(cells, new double[count(cells)]);
            moved = takeOff(clusters, offsets);
        }
    }

    private double takeOff(int[] of, double[] sums) {
        int n = count(of);
        double[] means = new double[n];
        int[] sizes = new int[n];
        for (int i = 0; i < left.length; i++) {
            means[of[i]] += left[i];
            sizes[of[i]]++;
        }
        double most = 0;
        for (int k = 0; k < n; k++) {
            means[k] /= sizes[k];
            sums[k] += means[k];
            most = Math.max(most, Math.abs(means[k]));
        }
        for (int i = 0; i < left.length; i++) {
            left[i] -= means[of[i]];
        }
        return most;
    }

    int freedom() {
        return left.length - count(clusters) - count(cells) + parts;
    }

    /** Σ e²; 0 where what is left is rounding. */
    double squares() {
        double squares = Vectors.dotCompensated(left, 0, left, 0, left.length);
        return squares <= left.length * (EXACT * largest) * (EXACT * largest) ? 0 : squares;
    }

    double variance() {
        return squares() / freedom();
    }

    /** σ_β; empty where clusters are not all connected. */
    Optional<Double> deviation() {
        int count = offsets.length;
        if (count < 2 || parts > 1 || freedom() == 0) {
            return Optional.empty();
        }
        double mean = Arrays.stream(offsets).sum() / count;
        double spread = Arrays.stream(offsets).map(b -> (b - mean) * (b - mean)).sum() / (count - 1);
        int[] sizes = counts(IntStream.range(0, clusters.length).toArray(), clusters);
        double inverse = Arrays.stream(sizes).mapToDouble(size -> 1.0 / size).sum() / count;
        return Optional.of(Math.sqrt(Math.max(0, spread - variance() * inverse)));
    }

    /** From run to run of one cluster, beyond evaluation. */
    double seeds(Scatter scatter) {
        return Math.sqrt(Math.max(0, variance() - scatter.evaluation().orElse(0.0)));
    }

    void state(Findings findings, Scatter scatter, NoiseConfiguration with) {
        findings.measurement("replicates", freedom(), "degrees of freedom");
        if (freedom() == 0) {
            findings.absent(
                    "replicate-sd",
                    scatter.unit(),
                    "NO_REPLICATES",
                    "no runs of equal covariates are left once every cluster has an offset of its own, so run-to-run"
                            + " variation is not told apart from misfit");
            return;
        }
        findings.estimate(
                "replicate-sd",
                Math.sqrt(variance()),
                scatter.unit(),
                interval(squares(), freedom(), with.level()),
                Identical.notices(squares()));
        findings.measurement("run-to-run-sd", seeds(scatter), scatter.unit());
        deviation()
                .ifPresentOrElse(
                        value -> findings.measurement("cluster-sd", value, scatter.unit()),
                        () -> findings.absent(
                                "cluster-sd",
                                scatter.unit(),
                                "CLUSTERS_NOT_CROSSED",
                                "no shared covariates connect the clusters, so their offsets are not told apart from the law"));
    }

    /** Of √(squares/freedom), where the squares over the variance are χ². */
    static Interval interval(double squares, int freedom, double level) {
        ChiSquared chi = new ChiSquared(freedom);
        double tail = (1 - level) / 2;
        return new Interval(
                OptionalDouble.of(Math.sqrt(squares / chi.survivalQuantile(tail))),
                OptionalDouble.of(Math.sqrt(squares / chi.quantile(tail))),
                OptionalDouble.empty(),
                level,
                "chi-squared",
                List.of());
    }
}
