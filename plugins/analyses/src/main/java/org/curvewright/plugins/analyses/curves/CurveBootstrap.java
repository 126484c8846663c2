package org.curvewright.plugins.analyses.curves;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.numerics.statistics.Quantiles;
import org.curvewright.plugins.analyses.runs.Sizes;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Notice;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.Refitter;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.law.Law;

/**
 * Refits to {@code yᵢ* = f(xᵢ) + e*ᵢ}, where e* are blocks of neighbouring residuals drawn with replacement, scaled by
 * {@code √(n/(n − p))}: points of one training err together, and blocks keep what neighbours share (Künsch 1989). Where points
 * lie stays as it is, so that no draw loses the rise or the ceiling.
 *
 * @param draws how many
 * @param block how many neighbours; by default {@code ⌈n^{1/3}⌉}
 * @param level the coverage that intervals aim at
 */
record CurveBootstrap(int draws, OptionalInt block, double level) {

    private static final String METHOD = "residual-block-bootstrap";
    /** With fewer draws than this share an interval would say more about the draws that failed. */
    private static final double LEAST_SHARE = 0.5;

    CurveBootstrap {
        if (draws < 1 || block.orElse(1) < 1) {
            throw new IllegalArgumentException("draws and block must be at least 1");
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level is " + Decimal.shortest(level) + ", not between 0 and 1");
        }
    }

    /** The laws of all draws that have one, in order. */
    List<Law> laws(FitResult fit, String by, long seed) {
        Refitter refitter = fit.estimator().refitter(fit.request(), fit.fit(), FitContext.seeded(seed));
        Dataset data = fit.request().dataset();
        double[] predicted = fit.fit().law().predict(data.rows());
        double[] ones = new double[data.size()];
        Arrays.fill(ones, 1);
        List<Law> laws = new ArrayList<>();
        for (int draw = 0; draw < draws; draw++) {
            double[] observed = predicted.clone();
            double[] errors = errors(fit, predicted, by, RandomStream.of(seed, draw));
            Arrays.setAll(observed, i -> observed[i] + errors[i]);
            Refitter.Refit refit = refitter.refit(observed, ones);
            if (refit.status() != FitStatus.FAILED
                    && Arrays.stream(refit.theta()).allMatch(Double::isFinite)) {
                laws.add(new Law(fit.request().formulation(), refit.theta()));
            }
        }
        return laws;
    }

    /** Responses about one law with residuals of another: about a null, with the errors that the richer law leaves. */
    double[] observed(FitResult mean, FitResult errors, String by, long seed, int draw) {
        Dataset data = mean.request().dataset();
        double[] observed = mean.fit().law().predict(data.rows());
        double[] drawn = errors(errors, errors.fit().law().predict(data.rows()), by, RandomStream.of(seed, draw));
        Arrays.setAll(observed, i -> observed[i] + drawn[i]);
        return observed;
    }

    private double[] errors(FitResult fit, double[] predicted, String by, RandomStream random) {
        Dataset data = fit.request().dataset();
        int[] order = Sizes.of(by, data).orElseThrow().order();
        int n = order.length;
        int free = fit.request().formulation().parameters().size();
        double scale = Math.sqrt(n / Math.max(1.0, n - free));
        double[] residuals = new double[n];
        Arrays.setAll(residuals, k -> scale * (data.observed()[order[k]] - predicted[order[k]]));
        double mean = Arrays.stream(residuals).sum() / n;
        int[] places = blocks(random, n, block);
        double[] drawn = new double[n];
        for (int k = 0; k < n; k++) {
            drawn[order[k]] = residuals[places[k]] - mean;
        }
        return drawn;
    }

    /** Places 0 … n − 1 drawn with replacement in blocks of neighbours. */
    static int[] blocks(RandomStream random, int n, OptionalInt block) {
        int length = Math.min(n, block.orElseGet(() -> usual(n)));
        int[] places = new int[n];
        for (int from = 0; from < n; from += length) {
            int start = random.nextInt(n - length + 1);
            for (int k = 0; k < Math.min(length, n - from); k++) {
                places[from + k] = start + k;
            }
        }
        return places;
    }

    private static int usual(int n) {
        return Math.max(1, (int) Math.ceil(Elementary.exp(Elementary.log(n) / 3) - 1e-9));
    }

    /** A number of every law; NaN where it has none. */
    static double[] values(List<Law> laws, ToDoubleFunction<Law> function) {
        return laws.stream().mapToDouble(function).toArray();
    }

    /** The (1 ∓ level)/2 quantiles; no ends where fewer than half of the draws have a value. */
    Interval interval(double[] values) {
        double[] sorted =
                Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        List<Notice> notices = sorted.length == draws
                ? List.of()
                : List.of(new Notice(
                        "UNDEFINED_DRAWS", (draws - sorted.length) + " of " + draws + " draws have no value"));
        boolean enough = sorted.length >= LEAST_SHARE * draws && sorted.length > 1;
        return new Interval(
                enough ? OptionalDouble.of(Quantiles.ofSorted(sorted, (1 - level) / 2)) : OptionalDouble.empty(),
                enough ? OptionalDouble.of(Quantiles.ofSorted(sorted, (1 + level) / 2)) : OptionalDouble.empty(),
                OptionalDouble.empty(),
                level,
                METHOD,
                notices);
    }
}
