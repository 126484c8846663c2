package org.curvewright.plugins.analyses.diagnostics;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curvewright.spi.data.Dataset;

/**
 * Clusters that have all the same cells: the largest such part of a dataset that is found by adding, to the cluster that
 * shares most with others, those that share most with it. Runs of one cluster and cell count as their mean.
 *
 * @param rows one row of each shared cell, as the law sees it
 * @param means of every cluster, its response in each of those cells
 */
record Blocks(int[] rows, double[][] means, int clustersInAll) {

    private static final int FEWEST_CELLS = 2;

    /** Empty where no two clusters share two cells. */
    static Optional<Blocks> of(Dataset data, Cells cells) {
        int[] clusters = data.roles().clusters();
        int count = Arrays.stream(clusters).max().orElse(-1) + 1;
        BitSet[] has = IntStream.range(0, count).mapToObj(c -> new BitSet()).toArray(BitSet[]::new);
        int[] users = new int[cells.count()];
        for (int i = 0; i < clusters.length; i++) {
            if (!has[clusters[i]].get(cells.of()[i])) {
                has[clusters[i]].set(cells.of()[i]);
                users[cells.of()[i]]++;
            }
        }
        int first = IntStream.range(0, count)
                .boxed()
                .max(Comparator.comparingInt((Integer c) ->
                                has[c].stream().map(cell -> users[cell] - 1).sum())
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(0);
        int[] order = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingInt(c -> -shared(has[first], has[c]).cardinality()))
                .mapToInt(Integer::intValue)
                .toArray();
        return largest(order, has).map(chosen -> of(data, cells, chosen, shared(chosen, has), count));
    }

    /** The first so many clusters, of which (clusters − 1)(cells − 1) is most. */
    private static Optional<int[]> largest(int[] order, BitSet[] has) {
        int best = 0;
        int most = 0;
        BitSet common = order.length == 0 ? new BitSet() : (BitSet) has[order[0]].clone();
        for (int k = 2; k <= order.length; k++) {
            common.and(has[order[k - 1]]);
            int size = (k - 1) * (common.cardinality() - 1);
            if (common.cardinality() >= FEWEST_CELLS && size > most) {
                most = size;
                best = k;
            }
        }
        return best == 0 ? Optional.empty() : Optional.of(Arrays.copyOf(order, best));
    }

    private static BitSet shared(BitSet a, BitSet b) {
        BitSet both = (BitSet) a.clone();
        both.and(b);
        return both;
    }

    private static int[] shared(int[] clusters, BitSet[] has) {
        BitSet common = (BitSet) has[clusters[0]].clone();
        Arrays.stream(clusters).forEach(c -> common.and(has[c]));
        return common.stream().toArray();
    }

    private static Blocks of(Dataset data, Cells cells, int[] clusters, int[] common, int count) {
        double[][] means = new double[clusters.length][common.length];
        int[] rows = new int[common.length];
        for (int b = 0; b < clusters.length; b++) {
            int cluster = clusters[b];
            for (int g = 0; g < common.length; g++) {
                int cell = common[g];
                int[] own = IntStream.range(0, data.size())
                        .filter(i -> data.roles().clusters()[i] == cluster && cells.of()[i] == cell)
                        .toArray();
                rows[g] = own[0];
                means[b][g] =
                        Arrays.stream(own).mapToDouble(i -> data.observed()[i]).sum() / own.length;
            }
        }
        return new Blocks(rows, means, count);
    }

    int clusters() {
        return means.length;
    }

    int cells() {
        return rows.length;
    }

    /** Over the clusters. */
    double[] mean() {
        double[] mean = new double[cells()];
        for (double[] own : means) {
            Arrays.setAll(mean, g -> mean[g] + own[g] / clusters());
        }
        return mean;
    }
}
