package org.curvewright.plugins.estimators;

import java.util.List;
import java.util.stream.Stream;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Key;
import org.curvewright.spi.Provider;
import org.curvewright.spi.fit.LeastSquaresObjective;
import org.curvewright.spi.fit.Objective;

/** The objectives on offer: losses × scales × weights, and counts. */
final class Objectives {

    static final String SCALES =
            "the scale on which y, observed, and f, predicted, are compared, which defines the residual r: response (r = y − f, in the unit of the response), log (r = ln y − ln f, a pure number; both above 0) or logit (r = logit y − logit f with logit v = ln(v/(1 − v)), a pure number; both between 0 and 1); thresholds and widths of noise have the unit of r";

    static final String WEIGHTS =
            "none; weight (each row's loss is multiplied by the role weight); standard-error (each residual is divided by the role standard-error, which is of the response: by se/y where logarithms are compared, by se/(y(1 − y)) where logits are); or binomial (likewise by √(p(1 − p)/n), the sampling error of a share of n trials, p = (n·y + ½)/(n + 1))";

    private Objectives() {}

    /** The keys of least squares. */
    record Squares(
            @Key(doc = SCALES, byDefault = "response") Scale scale,

            @Key(doc = WEIGHTS, byDefault = "none") RowWeights weights) {}

    /** The keys of Huber's loss and its smooth kin. */
    record Threshold(
            @Key(
                    doc =
                            "residual beyond which the loss grows more slowly than its square, on the scale, in standard errors where weights divide it, and in widths sigma where one is estimated",
                    byDefault = "0.001")
            double delta,

            @Key(doc = SCALES, byDefault = "log") Scale scale,

            @Key(doc = WEIGHTS, byDefault = "none") RowWeights weights) {

        Threshold {
            positive("delta", delta);
        }
    }

    /** The keys of Huber's loss with two sides. */
    record Sided(
            @Key(
                    doc =
                            "residual beyond which the loss grows more slowly than its square, on the scale, in standard errors where weights divide it, and in widths sigma where one is estimated",
                    byDefault = "0.001")
            double delta,

            @Key(
                    doc =
                            "share of the loss that observations above the curve bear; 0.5 is symmetric, near 0 a lower envelope",
                    byDefault = "0.5")
            double above,

            @Key(doc = SCALES, byDefault = "log") Scale scale,

            @Key(doc = WEIGHTS, byDefault = "none") RowWeights weights) {

        Sided {
            positive("delta", delta);
            inside("above", above);
        }
    }

    /** The keys of the absolute error. */
    record Absolute(
            @Key(doc = SCALES, byDefault = "response") Scale scale,

            @Key(doc = WEIGHTS, byDefault = "none") RowWeights weights) {}

    /** The keys of quantile regression. */
    record Quantile(
            @Key(
                    doc =
                            "the share q of observations that the curve leaves below: a residual costs 2q·r above the curve and 2(1 − q)·|r| below it, which is |r| for 0.5",
                    byDefault = "0.5")
            double share,

            @Key(doc = SCALES, byDefault = "response") Scale scale,

            @Key(doc = WEIGHTS, byDefault = "none") RowWeights weights) {

        Quantile {
            inside("share", share);
        }
    }

    static List<Provider<? extends Objective, ?>> offers() {
        return Stream.of(losses(), likelihoods()).flatMap(List::stream).toList();
    }

    private static List<Provider<? extends Objective, ?>> losses() {
        return List.of(
                Provider.of(
                        "least-squares",
                        "The sum of squared residuals on a scale.",
                        Squares.class,
                        keys -> squares(keys.scale, keys.weights)),
                Provider.of(
                        "huber",
                        "Squares of small residuals, absolute values of large ones.",
                        Threshold.class,
                        keys -> residual(Huber.of(keys.delta), keys.scale, keys.weights)),
                Provider.of(
                        "asymmetric-huber",
                        "Huber's loss with unequal sides, down to a lower envelope.",
                        Sided.class,
                        keys -> residual(
                                new AsymmetricHuber(Huber.of(keys.delta), keys.above), keys.scale, keys.weights)),
                Provider.of(
                        "pseudo-huber",
                        "Huber's loss without its corners.",
                        Threshold.class,
                        keys -> residual(new PseudoHuber(keys.delta), keys.scale, keys.weights)),
                Provider.of(
                        "cauchy",
                        "A loss that grows logarithmically, so that gross outliers hardly matter.",
                        Threshold.class,
                        keys -> residual(new Cauchy(keys.delta), keys.scale, keys.weights)),
                Provider.of(
                        "absolute",
                        "The sum of absolute residuals.",
                        Absolute.class,
                        keys -> residual(Pinball.of(0.5), keys.scale, keys.weights)),
                Provider.of(
                        "quantile",
                        "The pinball loss, least for a quantile of the responses.",
                        Quantile.class,
                        keys -> residual(Pinball.of(keys.share), keys.scale, keys.weights)));
    }

    private static List<Provider<? extends Objective, ?>> likelihoods() {
        return List.of(
                Provider.of(
                        "gaussian-likelihood",
                        "Gaussian noise on a scale, its deviation estimated.",
                        Squares.class,
                        keys -> likelihood(new Squared(), keys.scale, keys.weights)),
                Provider.of(
                        "huber-likelihood",
                        "Noise with Huber's density on a scale, its width estimated.",
                        Threshold.class,
                        keys -> likelihood(Huber.of(keys.delta), keys.scale, keys.weights)),
                Provider.of("binomial", "Successes among independent trials.", Binomial::new),
                Provider.of(
                        "beta-binomial",
                        "Successes among trials that are correlated within a row, the correlation estimated.",
                        BetaBinomial::new));
    }

    static LeastSquaresObjective squares(Scale scale, RowWeights weights) {
        return scale == Scale.RESPONSE
                ? new LeastSquares(weights)
                : new ScaledLeastSquares(new Comparison(scale, weights));
    }

    static Objective residual(Loss loss, Scale scale, RowWeights weights) {
        return new ResidualLoss(loss, new Comparison(scale, weights));
    }

    static Objective likelihood(Loss loss, Scale scale, RowWeights weights) {
        return new ScaleLikelihood(loss, new Comparison(scale, weights));
    }

    private static void positive(String key, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(key + " " + written(value) + " is not a positive number");
        }
    }

    private static void inside(String key, double value) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException(key + " " + written(value) + " is not between 0 and 1");
        }
    }

    private static String written(double value) {
        return Double.isFinite(value) ? Decimal.shortest(value) : "(not finite)";
    }
}
