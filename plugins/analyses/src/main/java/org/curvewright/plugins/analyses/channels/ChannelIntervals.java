package org.curvewright.plugins.analyses.channels;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.curvewright.numerics.distribution.StudentT;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.numerics.statistics.LinearRegression;
import org.curvewright.numerics.statistics.Quantiles;
import org.curvewright.plugins.analyses.items.UnitBootstrap;
import org.curvewright.spi.inference.Interval;

/**
 * Where the effects of the two scales lie: over prompts drawn with replacement where there are some, else by Student's t from
 * what the pairs leave unexplained. The share is no linear function of the effects; without prompts its interval is that of
 * draws of the effects, {@code (p, q) + L z √(ν/χ²)} with {@code LLᵀ} their covariance.
 *
 * @param effects of pretraining, of fine-tuning and of both together
 * @param contrast |p| − |q|
 * @param share of pretraining, 0 to 1
 */
record ChannelIntervals(Interval[] effects, Interval contrast, Interval share) {

    private static final int EFFECTS = 3;

    static ChannelIntervals overPrompts(ScaleGrid grid, UnitBootstrap bootstrap) {
        Interval[] all = bootstrap.intervals(
                grid.prompts(),
                times -> ChannelSeparation.fit(grid, grid.means(times))
                        .map(fit -> statistics(grid, fit.coefficients()))
                        .orElseGet(() -> {
                            double[] none = new double[EFFECTS + 2];
                            Arrays.fill(none, Double.NaN);
                            return none;
                        }));
        return new ChannelIntervals(Arrays.copyOf(all, EFFECTS), all[EFFECTS], all[EFFECTS + 1]);
    }

    private static double[] statistics(ScaleGrid grid, double[] beta) {
        return new double[] {
            beta[1], beta[2], beta[3], Math.abs(beta[1]) - Math.abs(beta[2]), grid.share(beta[1], beta[2])
        };
    }

    static ChannelIntervals overPairs(ScaleGrid grid, LinearRegression fit, UnitBootstrap draws) {
        double[][] covariance = fit.covariance().orElseThrow();
        double[] beta = fit.coefficients();
        Interval[] effects = new Interval[EFFECTS];
        Arrays.setAll(effects, k -> around(fit, beta[k + 1], covariance[k + 1][k + 1], draws.level()));
        double a = Math.signum(beta[1]);
        double b = -Math.signum(beta[2]);
        double variance = a * a * covariance[1][1] + b * b * covariance[2][2] + 2 * a * b * covariance[1][2];
        Interval contrast = around(fit, Math.abs(beta[1]) - Math.abs(beta[2]), variance, draws.level());
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
        double first = Math.sqrt(covariance[1][1]);
        double below = first > 0 ? covariance[1][2] / first : 0;
        double second = Math.sqrt(Math.max(0, covariance[2][2] - below * below));
        double half = fit.degreesOfFreedom() / 2.0;
        double[] shares = new double[draws.draws()];
        for (int draw = 0; draw < shares.length; draw++) {
            RandomStream random = RandomStream.of(draws.seed(), draw);
            double stretch = Math.sqrt(half / random.nextGamma(half));
            double z = random.nextGaussian();
            double w = random.nextGaussian();
            shares[draw] = grid.share(
                    fit.coefficients()[1] + stretch * first * z,
                    fit.coefficients()[2] + stretch * (below * z + second * w));
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
