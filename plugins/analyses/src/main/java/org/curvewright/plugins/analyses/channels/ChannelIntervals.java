package org.curvewright.plugins.analyses.channels;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.curvewright.numerics.distribution.StudentT;
import org.curvewright.numerics.linear.Cholesky;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.numerics.statistics.LinearRegression;
import org.curvewright.numerics.statistics.Quantiles;
import org.curvewright.plugins.analyses.items.UnitBootstrap;
import org.curvewright.spi.inference.Interval;

/**
 * Where the effects of the two scales lie: over prompts drawn with replacement where there are some, else by Student's t from
 * what the pairs leave unexplained. The share is no linear function of the effects; without prompts its interval is that of
 * draws of the effects, {@code (p, q, s) + L z √(ν/χ²)} with {@code LLᵀ} their covariance.
 *
 * @param effects of pretraining, of fine-tuning and, where it is told, of both together
 * @param contrast |p| − |q|
 * @param share of pretraining, 0 to 1
 */
record ChannelIntervals(Interval[] effects, Interval contrast, Interval share) {

    static ChannelIntervals overPrompts(ScaleGrid grid, ChannelEffects found, UnitBootstrap bootstrap) {
        int effects = found.effects().length;
        Interval[] all = bootstrap.intervals(
                grid.prompts(),
                times -> ChannelEffects.fit(grid, grid.means(times), found.interacts())
                        .map(drawn -> statistics(grid, drawn))
                        .orElseGet(() -> {
                            double[] none = new double[effects + 2];
                            Arrays.fill(none, Double.NaN);
                            return none;
                        }));
        return new ChannelIntervals(Arrays.copyOf(all, effects), all[effects], all[effects + 1]);
    }

    private static double[] statistics(ScaleGrid grid, ChannelEffects drawn) {
        double[] effects = drawn.effects();
        double[] all = Arrays.copyOf(effects, effects.length + 2);
        all[effects.length] = drawn.contrast();
        all[effects.length + 1] = drawn.share(grid);
        return all;
    }

    static ChannelIntervals overPairs(ScaleGrid grid, ChannelEffects found, UnitBootstrap draws) {
        LinearRegression fit = found.fit();
        double[][] covariance = fit.covariance().orElseThrow();
        double[] beta = fit.coefficients();
        Interval[] effects = new Interval[found.effects().length];
        Arrays.setAll(effects, k -> around(fit, beta[k + 1], covariance[k + 1][k + 1], draws.level()));
        double a = Math.signum(beta[1]);
        double b = -Math.signum(beta[2]);
        double variance = a * a * covariance[1][1] + b * b * covariance[2][2] + 2 * a * b * covariance[1][2];
        Interval contrast = around(fit, found.contrast(), variance, draws.level());
        return new ChannelIntervals(effects, contrast, share(grid, fit, draws));
    }

    private static Interval around(LinearRegression fit, double value, double variance, double level) {
        double half = new StudentT(fit.degreesOfFreedom()).survivalQuantile((1 - level) / 2) * Math.sqrt(variance);
        return new Interval(
                OptionalDouble.of(value - half),
                OptionalDouble.of(value + half),
                OptionalDouble.of(Math.sqrt(variance)),
                level,
                "student-t",
                List.of());
    }

    private static Interval share(ScaleGrid grid, LinearRegression fit, UnitBootstrap draws) {
        double[][] covariance = fit.covariance().orElseThrow();
        int effects = covariance.length - 1;
        double[] matrix = new double[effects * effects];
        Arrays.setAll(matrix, k -> covariance[1 + k % effects][1 + k / effects]);
        Cholesky root = new Cholesky(effects);
        boolean spread = root.factor(matrix, effects);
        double half = fit.degreesOfFreedom() / 2.0;
        double[] shares = new double[draws.draws()];
        for (int draw = 0; draw < shares.length; draw++) {
            RandomStream random = RandomStream.of(draws.seed(), draw);
            double stretch = Math.sqrt(half / random.nextGamma(half));
            double[] normal = new double[effects];
            Arrays.setAll(normal, k -> random.nextGaussian());
            double[] drawn = Arrays.copyOfRange(fit.coefficients(), 1, 1 + effects);
            for (int i = 0; spread && i < effects; i++) {
                for (int k = 0; k <= i; k++) {
                    drawn[i] += stretch * root.lower(i, k) * normal[k];
                }
            }
            shares[draw] = grid.share(drawn[0], drawn[1], effects > 2 ? drawn[2] : 0);
        }
        double[] sorted =
                Arrays.stream(shares).filter(Double::isFinite).sorted().toArray();
        return new Interval(
                OptionalDouble.of(Quantiles.ofSorted(sorted, (1 - draws.level()) / 2)),
                OptionalDouble.of(Quantiles.ofSorted(sorted, (1 + draws.level()) / 2)),
                OptionalDouble.empty(),
                draws.level(),
                "student-draws",
                List.of());
    }
}
