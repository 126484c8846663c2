package org.curvewright.plugins.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.curvewright.numerics.distribution.Normal;
import org.curvewright.numerics.statistics.Quantiles;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Notice;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.inference.DrawingInference;
import org.curvewright.spi.inference.Draws;
import org.curvewright.spi.inference.FewDraws;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.inference.Intervals;
import org.curvewright.spi.inference.LawFunction;
import org.curvewright.spi.inference.Recipe;
import org.curvewright.spi.law.Law;

/**
 * The quantiles Φ(z₀ + (z₀ + z)/(1 − a (z₀ + z))) of a bootstrap's draws, z = Φ⁻¹((1 ∓ level)/2), with the bias correction
 * z₀ = Φ⁻¹(share of draws below the estimate) and the acceleration a of the jackknife.
 *
 * @param bootstrap whose draws are taken
 * @see <a href="https://doi.org/10.1080/01621459.1987.10478410">Efron 1987, Better bootstrap confidence intervals, JASA 82</a>
 */
record BiasCorrected(Bootstrap bootstrap) implements DrawingInference {

    /** The draws beyond an end from which on its place is known. */
    private static final double ENOUGH = 5;

    @Override
    public int draws() {
        return bootstrap.draws();
    }

    @Override
    public double level() {
        return bootstrap.level();
    }

    @Override
    public Draws draw(FitResult fit, int from, int to, FitContext context) {
        return bootstrap.draw(fit, from, to, context);
    }

    @Override
    public Intervals reduce(FitResult fit, List<LawFunction> functions, Draws all, FitContext context) {
        Intervals percentiles = bootstrap.reduce(fit, functions, all, context);
        if (all.size() == 0) {
            return percentiles;
        }
        DrawCounts counts = DrawCounts.of(fit.request().formulation().parameters(), all, bootstrap.discard());
        LeftOut left = LeftOut.of(fit, context);
        List<Interval> corrected = new ArrayList<>();
        for (int k = 0; k < functions.size(); k++) {
            corrected.add(corrected(
                    fit,
                    functions.get(k),
                    values(fit, functions.get(k), all, counts),
                    left,
                    percentiles.intervals().get(k)));
        }
        return new Intervals(corrected, percentiles.counts(), percentiles.notices());
    }

    private static double[] values(FitResult fit, LawFunction function, Draws all, DrawCounts counts) {
        double[] values = new double[all.size()];
        Arrays.setAll(
                values,
                d -> counts.kept()[d]
                        ? function.of(
                                new Law(fit.request().formulation(), all.theta().get(d)))
                        : Double.NaN);
        return Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
    }

    private Interval corrected(
            FitResult fit, LawFunction function, double[] sorted, LeftOut left, Interval percentile) {
        double estimate = function.of(fit.fit().law());
        if (percentile.lower().isEmpty() || percentile.upper().isEmpty() || !Double.isFinite(estimate)) {
            return percentile;
        }
        double below = Arrays.stream(sorted)
                        .map(value -> value < estimate ? 1 : value == estimate ? 0.5 : 0)
                        .sum()
                / sorted.length;
        if (below == 0 || below == 1) {
            return Missing.interval(
                    level(),
                    bootstrap.method(),
                    new Notice(
                            "BIASED_DRAWS",
                            "all draws of " + function.name()
                                    + " lie on one side of the estimate, which no correction reaches"));
        }
        double bias = Normal.STANDARD.quantile(below);
        double acceleration = left.acceleration(function);
        double low = share((1 - level()) / 2, bias, acceleration);
        double high = share((1 + level()) / 2, bias, acceleration);
        Interval corrected = new Interval(
                Percentiles.finite(Quantiles.ofSorted(sorted, low)),
                Percentiles.finite(Quantiles.ofSorted(sorted, high)),
                percentile.standardError(),
                level(),
                bootstrap.method(),
                percentile.notices());
        double beyond = sorted.length * Math.min(Math.min(low, 1 - low), Math.min(high, 1 - high));
        return beyond < 1 ? corrected.noting(List.of(extreme(sorted.length, beyond))) : corrected;
    }

    /** A correction that asks for more than the draws can show. */
    private static Notice extreme(int draws, double beyond) {
        return new Notice(
                FewDraws.CODE,
                "the correction moves an end to where " + Decimal.significant(beyond, 2) + " of " + draws
                        + " draws lie beyond, so that it is the most extreme draw; draws needs to be "
                        + (beyond > 0 ? "at least " + (long) Math.ceil(ENOUGH / beyond * draws) : "far larger"));
    }

    private static double share(double nominal, double bias, double acceleration) {
        double shifted = bias + Normal.STANDARD.quantile(nominal);
        double corrected = bias + shifted / (1 - acceleration * shifted);
        return Normal.STANDARD.cdf(corrected);
    }

    @Override
    public Intervals examined(FitResult fit, Intervals made, FitContext context) {
        return bootstrap.examined(fit, made, context);
    }

    @Override
    public Optional<Recipe> recipe() {
        return Recipes.of(bootstrap.method());
    }
}
