package org.curvewright.plugins.inference;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.spi.Notice;
import org.curvewright.spi.fit.FitResult;

/**
 * Runs of neighbouring observations drawn with replacement, in the order of the table and within a cluster where there are
 * clusters, each cluster going round: for checkpoints of one training, whose errors hang together.
 *
 * @param length how many neighbours; by default ⌈n^{1/3}⌉ of the longest cluster
 */
record Blocks(OptionalInt length) implements Scheme {

    @Override
    public Optional<Notice> obstacle(FitResult fit) {
        int longest =
                Arrays.stream(series(fit)).mapToInt(each -> each.length).max().orElse(0);
        int asked = length.orElse(1);
        // a block as long as the series is the series itself, which does not vary
        return asked <= (longest + 1) / 2
                ? Optional.empty()
                : Optional.of(new Notice(
                        "BLOCK_TOO_LONG",
                        "a block of " + asked + " is longer than half the longest series of " + longest
                                + " observations"));
    }

    /** The rows of every cluster in order; one series where there are none. */
    private static int[][] series(FitResult fit) {
        int[] clusters = fit.request().dataset().roles().clusters();
        int n = fit.request().dataset().size();
        return clusters.length == 0
                ? new int[][] {IntStream.range(0, n).toArray()}
                : IntStream.range(0, Clusters.count(clusters))
                        .mapToObj(cluster -> IntStream.range(0, n)
                                .filter(i -> clusters[i] == cluster)
                                .toArray())
                        .toArray(int[][]::new);
    }

    /** It keeps every cluster, so that the few that there are say as little as where they are drawn. */
    @Override
    public boolean byCluster() {
        return true;
    }

    @Override
    public Resampler of(FitResult fit) {
        int[][] series = series(fit);
        return (random, observed, multiplicity) -> {
            Arrays.fill(multiplicity, 0);
            for (int[] rows : series) {
                int block = Math.min(rows.length, length.orElseGet(() -> usual(rows.length)));
                for (int drawn = 0; drawn < rows.length; drawn += block) {
                    int start = random.nextInt(rows.length);
                    // the last block is cut so that every series keeps its length
                    for (int k = 0; k < Math.min(block, rows.length - drawn); k++) {
                        multiplicity[rows[(start + k) % rows.length]]++;
                    }
                }
            }
        };
    }

    private static int usual(int size) {
        return Math.max(1, (int) Math.ceil(Elementary.exp(Elementary.log(size) / 3) - 1e-9));
    }
}
