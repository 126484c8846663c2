package org.curvewright.plugins.analyses.systems;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.fit.FitResult;

/**
 * Which run of one system belongs to which of another: the nearest one that is not taken yet, within {@value #NEAR} decades in
 * every covariate; of replicates at one place the first to the first, in the order of the table.
 */
final class SharedRows {

    static final double NEAR = 0.05;

    private SharedRows() {}

    /** The same fit, its observations in the order of the first one's; empty where not all of both have a partner. */
    static Optional<FitResult> ordered(FitResult fit, FitResult like) {
        Dataset own = fit.request().dataset();
        Dataset other = like.request().dataset();
        int n = other.size();
        if (own.size() != n || !names(own).equals(names(other))) {
            return Optional.empty();
        }
        boolean[] taken = new boolean[n];
        int[] order = new int[n];
        for (int row = 0; row < n; row++) {
            int to = row;
            Optional<Integer> nearest = IntStream.range(0, n)
                    .filter(i -> !taken[i] && distance(own.rows(), i, other.rows(), to) <= NEAR)
                    .boxed()
                    .min((i, j) -> Double.compare(
                            distance(own.rows(), i, other.rows(), to), distance(own.rows(), j, other.rows(), to)));
            if (nearest.isEmpty()) {
                return Optional.empty();
            }
            order[row] = nearest.get();
            taken[order[row]] = true;
        }
        return Optional.of(
                new FitResult(fit.key(), fit.request().withDataset(own.rows(order)), fit.estimator(), fit.fit()));
    }

    /** How many runs stand at the very place of another, so that only the order of the table says which partner is whose. */
    static int replicates(Dataset data) {
        return (int) IntStream.range(0, data.size())
                .filter(i -> IntStream.range(0, data.size())
                        .anyMatch(j -> j != i && distance(data.rows(), i, data.rows(), j) == 0))
                .count();
    }

    private static List<String> names(Dataset data) {
        return data.covariates().stream().map(Variable::name).toList();
    }

    /** The largest distance over the covariates, in decades. */
    private static double distance(Rows one, int i, Rows other, int j) {
        double farthest = 0;
        for (int k = 0; k < one.covariates(); k++) {
            double a = one.value(k)[i];
            double b = other.value(k)[j];
            farthest = Math.max(farthest, a == b ? 0 : Math.abs(Elementary.log10(a / b)));
        }
        return farthest;
    }
}
