package org.curvewright.plugins.inference;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.curvewright.numerics.sampling.AdaptiveMetropolis.Chain;
import org.curvewright.numerics.sampling.RankDiagnosis;

/**
 * Chains of equal length and how well they know the density.
 *
 * @param reduction the largest rank-normalised split R̂ of a coordinate, folded or not
 * @param bulk the fewest independent draws that the draws of a coordinate are worth for its middle
 * @param tail the same for the shares that lie below and above the ends of an interval
 * @see <a href="https://doi.org/10.1214/20-BA1221">Vehtari et al. 2021, Rank-normalization, folding, and localization: an
 *     improved R̂, Bayesian Analysis 16</a>
 */
record Chains(List<Chain> chains, double reduction, double bulk, double tail) {

    /** What the source recommends to stay below. */
    static final double REDUCTION_LIMIT = 1.01;

    static Chains of(List<Chain> chains, double level) {
        double reduction = 0;
        double bulk = Double.POSITIVE_INFINITY;
        double tail = Double.POSITIVE_INFINITY;
        for (int k = 0; k < chains.get(0).draws()[0].length; k++) {
            RankDiagnosis coordinate = RankDiagnosis.of(column(chains, k), level);
            reduction = Math.max(reduction, coordinate.reduction());
            bulk = Math.min(bulk, coordinate.bulk());
            tail = Math.min(tail, coordinate.tail());
        }
        return new Chains(chains, reduction, bulk, tail);
    }

    double effective() {
        return Math.min(bulk, tail);
    }

    private static List<double[]> column(List<Chain> chains, int k) {
        return chains.stream()
                .map(chain ->
                        Arrays.stream(chain.draws()).mapToDouble(x -> x[k]).toArray())
                .toList();
    }

    boolean agree(double wanted) {
        return reduction < REDUCTION_LIMIT && effective() >= wanted;
    }

    List<double[]> draws() {
        return chains.stream().flatMap(chain -> Arrays.stream(chain.draws())).toList();
    }

    Map<String, Double> counts() {
        Map<String, Double> counts = new TreeMap<>();
        counts.put("draws", (double) draws().size());
        counts.put("effective-draws", effective());
        counts.put("effective-draws-bulk", bulk);
        counts.put("effective-draws-tail", tail);
        counts.put("scale-reduction", reduction);
        counts.put(
                "acceptance-rate",
                chains.stream().mapToDouble(Chain::accepted).average().orElseThrow());
        return counts;
    }
}
