package org.curvewright.plugins.analyses.runs;

import java.util.Arrays;
import java.util.Optional;
import org.curvewright.spi.Notice;
import org.curvewright.spi.data.Dataset;

/**
 * Observations that come in clusters, such as families or the checkpoints of one run, and may err alike within them.
 *
 * @param of each observation, its cluster, numbered from 0
 * @param count at least 2 and fewer than observations
 */
public record Clustered(int[] of, int count) {

    /** Below so many clusters their resampling is known to mislead (Cameron, Gelbach and Miller 2008 study 5 to 30). */
    private static final int FEW = 10;

    /** Empty where every observation is by itself or all are together. */
    public static Optional<Clustered> of(Dataset data) {
        int[] clusters = data.roles().clusters();
        int[] names = Arrays.stream(clusters).distinct().sorted().toArray();
        int[] of = Arrays.stream(clusters)
                .map(cluster -> Arrays.binarySearch(names, cluster))
                .toArray();
        return names.length < 2 || names.length == clusters.length
                ? Optional.empty()
                : Optional.of(new Clustered(of, names.length));
    }

    /** What a procedure that takes all observations for independent must say; none where they are. */
    public static Optional<Notice> ignored(Dataset data, String consequence) {
        return of(data).map(clusters -> new Notice(
                "CLUSTERS_IGNORED",
                data.size() + " observations in " + clusters.count() + " clusters are taken to err independently, so "
                        + consequence));
    }

    /** What a procedure that resamples whole clusters must say where they are few; none where they are enough or there are none. */
    public static Optional<Notice> few(Dataset data) {
        return of(data).filter(clusters -> clusters.count() < FEW)
                .map(
                        clusters -> new Notice(
                                "FEW_CLUSTERS",
                                "resamples draw from " + clusters.count() + " clusters, fewer than " + FEW
                                        + ": how much clusters differ is hardly known, so that shares of resamples may be too sure"));
    }
}
