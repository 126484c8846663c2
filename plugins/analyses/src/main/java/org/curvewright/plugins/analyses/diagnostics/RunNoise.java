package org.curvewright.plugins.analyses.diagnostics;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.FitResult;

/** What runs of equal covariates show of noise, and whether a law misses them by more. */
interface RunNoise {

    void state(Findings findings, NoiseConfiguration with);

    /** A sentence without its beginning. */
    String answer(double significance);

    /**
     * Rows that share no cluster are independent; of clusters of one cell each, such as runs evaluated several times, the means are;
     * clusters of several cells, such as families of several sizes, are blocks.
     */
    static RunNoise of(FitResult fit, Scatter scatter) {
        int[] clusters = scatter.data().roles().clusters();
        int count = (int) Arrays.stream(clusters).distinct().count();
        if (count < 2 || count == clusters.length) {
            return Replicates.of(scatter);
        }
        Map<Integer, Integer> cells = new LinkedHashMap<>();
        Cells all = Cells.of(scatter.data());
        boolean single = IntStream.range(0, clusters.length)
                .allMatch(i -> cells.computeIfAbsent(clusters[i], key -> all.of()[i]) == all.of()[i]);
        return !single
                ? ClusteredNoise.of(fit, scatter, all)
                : count > all.count() ? Replicates.of(scatter.means()) : new Confounded(scatter, count);
    }

    /** Clusters that have a cell each: replicates within them say nothing of how clusters differ. */
    record Confounded(Scatter scatter, int clusters) implements RunNoise {

        private String why() {
            return "each of the " + clusters
                    + " clusters has covariates of its own and no other has them, so what the law misses"
                    + " is not told apart from what a cluster shares";
        }

        @Override
        public void state(Findings findings, NoiseConfiguration with) {
            Dataset data = scatter.data();
            new TwoWay(data.observed(), data.roles().clusters(), Cells.of(data)).state(findings, scatter, with);
            findings.absent("lack-of-fit", "", "CLUSTERS_NOT_CROSSED", why());
        }

        @Override
        public String answer(double significance) {
            return "whether the law misses the runs by more than they scatter cannot be told: " + why() + ".";
        }
    }
}
