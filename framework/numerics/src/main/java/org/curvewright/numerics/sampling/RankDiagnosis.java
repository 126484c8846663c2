package org.curvewright.numerics.sampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.curvewright.numerics.distribution.Normal;
import org.curvewright.numerics.statistics.Quantiles;
import org.curvewright.numerics.statistics.Ranks;

/**
 * Whether chains have forgotten where they began, whatever the tails of what they draw: R̂ and the effective number of draws of
 * z = Φ⁻¹((r − 3/8)/(S + 1/4)), r the rank of a draw among all S (equal ones share the mean of theirs).
 *
 * @param reduction the larger R̂ of the draws, which sees means that differ, and of their distances from the median, which sees
 *     spreads that differ; below 1.01 chains agree
 * @param bulk how many independent draws they are worth for the middle
 * @param tail for the shares below the lower and above the upper tail's ends, the fewer of the two
 * @see <a href="https://doi.org/10.1214/20-BA1221">Vehtari, Gelman, Simpson, Carpenter and Bürkner 2021, Rank-normalization,
 *     folding, and localization: an improved R̂ for assessing convergence of MCMC, Bayesian Analysis 16</a>
 */
public record RankDiagnosis(double reduction, double bulk, double tail) {

    private static final double RANK_SHIFT = 3.0 / 8;
    private static final double SIZE_SHIFT = 1.0 / 4;

    /**
     * Of one coordinate; every chain has the same number of draws, at least 4.
     *
     * @param level the share of draws between the tails, 0.9 in the source
     */
    public static RankDiagnosis of(List<double[]> chains, double level) {
        double[] sorted = pooled(chains);
        Arrays.sort(sorted);
        double median = Quantiles.ofSorted(sorted, 0.5);
        double low = Quantiles.ofSorted(sorted, (1 - level) / 2);
        double high = Quantiles.ofSorted(sorted, (1 + level) / 2);
        ChainDiagnosis located = ChainDiagnosis.of(normalised(chains));
        ChainDiagnosis folded = ChainDiagnosis.of(normalised(each(chains, x -> Math.abs(x - median))));
        double below = ChainDiagnosis.of(each(chains, x -> x <= low ? 1 : 0)).effective();
        double above = ChainDiagnosis.of(each(chains, x -> x >= high ? 1 : 0)).effective();
        return new RankDiagnosis(
                Math.max(located.reduction(), folded.reduction()), located.effective(), Math.min(below, above));
    }

    private static double[] pooled(List<double[]> chains) {
        return chains.stream().flatMapToDouble(Arrays::stream).toArray();
    }

    private static List<double[]> each(List<double[]> chains, DoubleUnaryOperator of) {
        return chains.stream()
                .map(chain -> Arrays.stream(chain).map(of).toArray())
                .toList();
    }

    private static List<double[]> normalised(List<double[]> chains) {
        double[] all = pooled(chains);
        double[] ranks = Ranks.mid(all).value().orElse(all);
        List<double[]> normalised = new ArrayList<>();
        int from = 0;
        for (double[] chain : chains) {
            double[] scores = Arrays.copyOfRange(ranks, from, from + chain.length);
            Arrays.setAll(scores, i -> Normal.STANDARD.quantile((scores[i] - RANK_SHIFT) / (all.length + SIZE_SHIFT)));
            normalised.add(scores);
            from += chain.length;
        }
        return normalised;
    }
}
