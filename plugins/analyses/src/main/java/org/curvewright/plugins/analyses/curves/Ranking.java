package org.curvewright.plugins.analyses.curves;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.numerics.statistics.Quantiles;

/** Ranks of many curves in draws of all of them together: curve, then draw. */
final class Ranking {

    /** Draws of normal errors where the fits' inference draws nothing. */
    private static final int NORMAL = 1000;

    private final double[][] ranks;

    private Ranking(double[][] ranks) {
        this.ranks = ranks;
    }

    static Ranking of(List<Curve> curves, boolean smallest, long seed) {
        boolean drawn = curves.stream().allMatch(curve -> curve.draws().length > 0);
        int draws = drawn
                ? curves.stream().mapToInt(curve -> curve.draws().length).min().orElse(0)
                : NORMAL;
        double[][] ranks = new double[curves.size()][draws];
        for (int draw = 0; draw < draws; draw++) {
            int d = draw;
            double[] values = IntStream.range(0, curves.size())
                    .mapToDouble(k -> drawn ? curves.get(k).draws()[d] : normal(curves.get(k), seed, k, d))
                    .map(value -> smallest ? -value : value)
                    .toArray();
            Integer[] order = IntStream.range(0, values.length)
                    .boxed()
                    .filter(k -> !Double.isNaN(values[k]))
                    .toArray(Integer[]::new);
            Arrays.sort(order, Comparator.comparingDouble(k -> -values[k]));
            for (double[] each : ranks) {
                each[d] = Double.NaN;
            }
            for (int place = 0; place < order.length; place++) {
                ranks[order[place]][d] = place + 1.0;
            }
        }
        return new Ranking(ranks);
    }

    private static double normal(Curve curve, long seed, int k, int draw) {
        return curve.value() + curve.error() * RandomStream.of(seed, k, draw).nextGaussian();
    }

    private double[] sorted(int curve) {
        return Arrays.stream(ranks[curve]).filter(Double::isFinite).sorted().toArray();
    }

    /** The rank below which that share of draws lies, rounded outwards. */
    double lower(int curve, double share) {
        return Math.floor(Quantiles.ofSorted(sorted(curve), share));
    }

    double upper(int curve, double share) {
        return Math.ceil(Quantiles.ofSorted(sorted(curve), share));
    }

    /** The share of draws in which a curve ranks first. */
    double first(int curve) {
        double[] sorted = sorted(curve);
        return Arrays.stream(sorted).filter(rank -> rank == 1).count() / (double) sorted.length;
    }
}
