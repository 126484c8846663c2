package org.curvewright.plugins.analyses.curves;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
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
 * Refits to {@code yᵢ* = f(xᵢ) + e*ᵢ}, where e* are errors of one training, whose neighbours err together: drawn from a first-order
 * autoregression as uncertain as the residuals leave it ({@link Autoregression}), or, where a length is asked for of which the
 * points hold four, blocks of neighbouring residuals. Where points lie stays as it is, so that no draw loses the rise or the ceiling.
 *
 * @param draws how many
 * @param block how many neighbours are drawn together; empty for the autoregression
 * @param level the coverage that intervals aim at
 */
record CurveBootstrap(int draws, OptionalInt block, double level) {

    private static final String AUTOREGRESSIVE = "autoregressive-bootstrap";
    private static final String BLOCKS = "residual-block-bootstrap";
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
        double[] ones = new double[fit.request().dataset().size()];
        Arrays.fill(ones, 1);
        Responses responses = responses(fit, fit, by);
        List<Law> laws = new ArrayList<>();
        for (int draw = 0; draw < draws; draw++) {
            Refitter.Refit refit = refitter.refit(responses.draw(RandomStream.of(seed, draw)), ones);
            if (refit.status() != FitStatus.FAILED
                    && Arrays.stream(refit.theta()).allMatch(Double::isFinite)) {
                laws.add(new Law(fit.request().formulation(), refit.theta()));
            }
        }
        return laws;
    }

    /** Responses about a law, row by row. */
    record Responses(double[] predicted, int[] order, ErrorDraws errors) {

        double[] draw(RandomStream random) {
            double[] observed = predicted.clone();
            double[] drawn = errors.draw(random);
            for (int k = 0; k < order.length; k++) {
                observed[order[k]] += drawn[k];
            }
            return observed;
        }
    }

    /** About one law with the errors of another: about a null, with the errors that the richer law leaves. */
    Responses responses(FitResult mean, FitResult errors, String by) {
        Dataset data = mean.request().dataset();
        return new Responses(
                mean.fit().law().predict(data.rows()),
                Sizes.of(by, data).orElseThrow().order(),
                errors(errors, by));
    }

    private ErrorDraws errors(FitResult fit, String by) {
        Gradient gradient = Gradient.of(fit, by);
        return ErrorDraws.of(gradient.residuals(), gradient.columns(), block);
    }

    /** Of stretches of a curve: what they leave, with a correlation of neighbours that the whole curve tells. */
    BiFunction<double[], double[][], ErrorDraws> ofStretches(FitResult fit, String by) {
        if (fit.fit().failed()) {
            return (residuals, columns) -> ErrorDraws.of(residuals, columns, block);
        }
        Gradient gradient = Gradient.of(fit, by);
        Autoregression whole = Autoregression.of(gradient.residuals(), gradient.columns());
        return (residuals, columns) -> tooLong(residuals.length).isEmpty() && block.isPresent()
                ? ErrorDraws.of(residuals, columns, block)
                : whole.about(residuals, columns);
    }

    /** Says that so many points hold too few blocks, where they do, so that an autoregression is drawn instead. */
    Optional<Notice> tooLong(int points) {
        return block.isEmpty() || ErrorDraws.holds(points, block.getAsInt())
                ? Optional.empty()
                : Optional.of(new Notice(
                        "BLOCK_TOO_LONG",
                        "a block of " + block.getAsInt() + " is more than a quarter of " + points
                                + " points, of which too few blocks can be drawn; an autoregression is drawn instead"));
    }

    /** How an interval calls it that comes from so many points. */
    String method(int points) {
        return block.isPresent() && tooLong(points).isEmpty() ? BLOCKS : AUTOREGRESSIVE;
    }

    /** A number of every law; NaN where it has none. */
    static double[] values(List<Law> laws, ToDoubleFunction<Law> function) {
        return laws.stream().mapToDouble(function).toArray();
    }

    /** The (1 ∓ level)/2 quantiles; no ends where fewer than half of the draws have a value. */
    Interval interval(double[] values, FitResult of, FitResult... others) {
        double[] sorted =
                Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        int points = Stream.concat(Stream.of(of), Arrays.stream(others))
                .mapToInt(fit -> fit.request().dataset().size())
                .min()
                .orElseThrow();
        List<Notice> notices = new ArrayList<>();
        tooLong(points).ifPresent(notices::add);
        if (sorted.length < draws) {
            notices.add(
                    new Notice("UNDEFINED_DRAWS", (draws - sorted.length) + " of " + draws + " draws have no value"));
        }
        boolean enough = sorted.length >= LEAST_SHARE * draws && sorted.length > 1;
        return new Interval(
                enough ? OptionalDouble.of(Quantiles.ofSorted(sorted, (1 - level) / 2)) : OptionalDouble.empty(),
                enough ? OptionalDouble.of(Quantiles.ofSorted(sorted, (1 + level) / 2)) : OptionalDouble.empty(),
                OptionalDouble.empty(),
                level,
                method(points),
                notices);
    }
}
