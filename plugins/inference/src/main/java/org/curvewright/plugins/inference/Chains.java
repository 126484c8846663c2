package org.curvewright.plugins.inference;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import org.curvewright.numerics.sampling.AdaptiveMetropolis.Chain;
import org.curvewright.numerics.sampling.ChainDiagnosis;
import org.curvewright.numerics.statistics.Quantiles;

/**
 * Chains of equal length and how well they know the density.
 *
 * @param reduction the largest potential scale reduction R̂ of a coordinate
 * @param effective the fewest independent draws that the draws of a coordinate are worth: for its mean, and for the shares that
 *     lie below and above the ends of an interval
 * @see <a href="https://doi.org/10.1214/20-BA1221">Vehtari et al. 2021, Rank-normalization, folding, and localization: an
 *     improved R̂, Bayesian Analysis 16, §4.3 on tails</a>
 */
record Chains(List<Chain> chains, double reduction, double effective) {

    /** R̂ below it: the chains' means differ by less than a third of the spread within them. */
    static final double REDUCTION_LIMIT = 1.05;

    static Chains of(List<Chain> chains, double level) {
        double reduction = 0;
        double effective = Double.POSITIVE_INFINITY;
        for (int k = 0; k < chains.get(0).draws()[0].length; k++) {
            List<double[]> coordinate = column(chains, k);
            double[] sorted =
                    coordinate.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
            double low = Quantiles.ofSorted(sorted, (1 - level) / 2);
            double high = Quantiles.ofSorted(sorted, (1 + level) / 2);
            ChainDiagnosis bulk = ChainDiagnosis.of(coordinate);
            reduction = Math.max(reduction, bulk.reduction());
            effective = Math.min(effective, bulk.effective());
            effective = Math.min(effective, tail(coordinate, x -> x <= low ? 1 : 0));
            effective = Math.min(effective, tail(coordinate, x -> x >= high ? 1 : 0));
        }
        return new Chains(chains, reduction, effective);
    }

    private static double tail(List<double[]> coordinate, DoubleUnaryOperator beyond) {
        return ChainDiagnosis.of(coordinate.stream()
                        .map(chain -> Arrays.stream(chain).map(beyond).toArray())
                        .toList())
                .effective();
    }

    private static List<double[]> column(List<Chain> chains, int k) {
        return chains.stream()
                .map(chain ->
                        Arrays.stream(chain.draws()).mapToDouble(x -> x[k]).toArray())
                .toList();
    }

    boolean agree(double wanted) {
        return reduction < REDUCTION_LIMIT && effective >= wanted;
    }

    List<double[]> draws() {
        return chains.stream().flatMap(chain -> Arrays.stream(chain.draws())).toList();
    }

    Map<String, Double> counts() {
        Map<String, Double> counts = new TreeMap<>();
        counts.put("draws", (double) draws().size());
        counts.put("effective-draws", effective);
        counts.put("scale-reduction", reduction);
        counts.put(
                "acceptance-rate",
                chains.stream().mapToDouble(Chain::accepted).average().orElseThrow());
        return counts;
    }
}
