package org.curvewright.numerics.sampling;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.curvewright.numerics.linear.Vectors;

/**
 * Whether chains have forgotten where they began.
 *
 * @param reduction √(((n − 1) W/n + B/n)/W) over the halves of all chains, W the variance within and B/n that of the means:
 *     near 1 when they agree
 * @param effective how many independent draws they are worth: m n/(1 + 2 Σ ρₖ), the autocorrelations summed while those of
 *     neighbouring lags are positive together
 * @see <a href="https://doi.org/10.1201/b16018">Gelman et al. 2013, Bayesian Data Analysis, §11.4 and 11.5</a>
 */
public record ChainDiagnosis(double reduction, double effective) {

    /** Of one coordinate; every chain has the same number of draws, at least 4. */
    public static ChainDiagnosis of(List<double[]> chains) {
        double[][] halves = chains.stream()
                .flatMap(chain -> IntStream.of(0, 1)
                        .mapToObj(half ->
                                Arrays.copyOfRange(chain, half * (chain.length / 2), (half + 1) * (chain.length / 2))))
                .toArray(double[][]::new);
        int n = halves[0].length;
        double[] means = Arrays.stream(halves).mapToDouble(ChainDiagnosis::mean).toArray();
        double within = Arrays.stream(halves)
                .mapToDouble(half -> lagged(half, 0) * n / (n - 1))
                .average()
                .orElseThrow();
        double between = lagged(means, 0) * means.length / (means.length - 1);
        double pooled = within * (n - 1) / n + between;
        if (!(pooled > 0)) {
            return new ChainDiagnosis(1, (double) halves.length * n);
        }
        return new ChainDiagnosis(Math.sqrt(pooled / within), halves.length * n / time(halves, pooled, within));
    }

    /** 1 + 2 Σ ρₖ. */
    private static double time(double[][] halves, double pooled, double within) {
        int n = halves[0].length;
        double sum = -1;
        for (int lag = 0; lag + 1 < n; lag += 2) {
            double pair = correlation(halves, lag, pooled, within) + correlation(halves, lag + 1, pooled, within);
            if (pair <= 0) {
                break;
            }
            sum += 2 * pair;
        }
        return Math.max(sum, 1.0 / n);
    }

    private static double correlation(double[][] halves, int lag, double pooled, double within) {
        double covariance = Arrays.stream(halves)
                .mapToDouble(half -> lagged(half, lag))
                .average()
                .orElseThrow();
        return 1 - (within - covariance) / pooled;
    }

    /** Σ (xᵢ − x̄)(xᵢ₊ₖ − x̄)/n. */
    private static double lagged(double[] x, int lag) {
        double mean = mean(x);
        double sum = 0;
        for (int i = 0; i + lag < x.length; i++) {
            sum += (x[i] - mean) * (x[i + lag] - mean);
        }
        return sum / x.length;
    }

    private static double mean(double[] x) {
        return Vectors.sumCompensated(x, 0, x.length) / x.length;
    }
}
