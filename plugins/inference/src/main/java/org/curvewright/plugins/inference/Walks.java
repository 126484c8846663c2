package org.curvewright.plugins.inference;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.numerics.sampling.AdaptiveMetropolis;
import org.curvewright.numerics.sampling.AdaptiveMetropolis.Chain;
import org.curvewright.numerics.sampling.Shear;

/**
 * Walks on one density that know nothing of each other.
 *
 * @param shear from the coordinates in which they go to those of the density
 */
record Walks(Shear shear, List<AdaptiveMetropolis> walks) {

    /** Of the variance: so that a coordinate in which the draws agree can still be moved. */
    private static final double LEAST = 1e-12;

    /** All from one point. */
    static Walks begin(PosteriorDensity density, int chains, RandomStream streams) {
        return new Walks(
                Shear.NONE,
                IntStream.range(0, chains)
                        .mapToObj(chain -> new AdaptiveMetropolis(
                                density, density.start(), density.covariance(), streams.substream(chain)))
                        .toList());
    }

    /** From the last draw of each chain, in coordinates in which all their draws lie straight. */
    static Walks following(Chains chains, PosteriorDensity density, RandomStream streams) {
        Shear shear = Shear.of(chains.draws());
        double[] covariance =
                covariance(chains.draws().stream().map(shear::straight).toList());
        return new Walks(
                shear,
                IntStream.range(0, chains.chains().size())
                        .mapToObj(chain -> {
                            double[][] draws = chains.chains().get(chain).draws();
                            return new AdaptiveMetropolis(
                                    shear.straightened(density),
                                    shear.straight(draws[draws.length - 1]),
                                    covariance,
                                    streams.substream(chain));
                        })
                        .toList());
    }

    private static double[] covariance(List<double[]> draws) {
        int size = draws.get(0).length;
        double[] mean = new double[size];
        draws.forEach(draw -> Arrays.setAll(mean, k -> mean[k] + draw[k] / draws.size()));
        double[] covariance = new double[size * size];
        for (double[] draw : draws) {
            for (int j = 0; j < size; j++) {
                for (int k = 0; k < size; k++) {
                    covariance[j + k * size] += (draw[j] - mean[j]) * (draw[k] - mean[k]) / draws.size();
                }
            }
        }
        for (int k = 0; k < size; k++) {
            covariance[k + k * size] += LEAST * Math.max(covariance[k + k * size], LEAST);
        }
        return covariance;
    }

    /** Adapts for so many steps, then keeps so many draws of each. */
    Chains sampled(int adapting, int draws, int thinning, double level) {
        walks.forEach(walk -> walk.adapt(adapting));
        return Chains.of(
                walks.stream().map(walk -> bent(walk.sample(draws, thinning))).toList(), level);
    }

    private Chain bent(Chain chain) {
        return new Chain(Arrays.stream(chain.draws()).map(shear::bent).toArray(double[][]::new), chain.accepted());
    }
}
