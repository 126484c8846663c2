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

    private Objectives() {}

    /** The keys of least squares. */
    record Squares(
            @Key(doc = "the scale on which observed and predicted are compared", byDefault = "response")
            Scale scale,

            @Key(
                    doc =
                            "what multiplies each squared residual: none, the weight role, 1/standard-error², or binomial: the sampling noise of a share of trials",
                    byDefault = "none")
            RowWeights weights) {}

    /** The keys of Huber's loss and its smooth kin. */
    record Threshold(
            @Key(doc = "residual beyond which the loss grows linearly, on the scale", byDefault = "0.001")
            double delta,

            @Key(doc = "the scale on which observed and predicted are compared", byDefault = "log")
            Scale scale,

            @Key(doc = "none, the weight role, or residuals in standard errors, given or binomial", byDefault = "none")
            RowWeights weights) {

        Threshold {
            positive("delta", delta);
        }
    }

    /** The keys of Huber's loss with two sides. */
    record Sided(
            @Key(doc = "residual beyond which the loss grows linearly, on the scale", byDefault = "0.001")
            double delta,

            @Key(
                    doc =
                            "share of the loss that observations above the curve bear; 0.5 is symmetric, near 0 a lower envelope",
                    byDefault = "0.5")
            double above,

            @Key(doc = "the scale on which observed and predicted are compared", byDefault = "log")
            Scale scale,

            @Key(doc = "none, the weight role, or residuals in standard errors, given or binomial", byDefault = "none")
            RowWeights weights) {

        Sided {
            positive("delta", delta);
            inside("above", above);
        }
    }

    /** The keys of the absolute error. */
    record Absolute(
            @Key(doc = "the scale on which observed and predicted are compared", byDefault = "response")
            Scale scale,

            @Key(doc = "none, the weight role, or residuals in standard errors, given or binomial", byDefault = "none")
            RowWeights weights) {}

    /** The keys of quantile regression. */
    record Quantile(
            @Key(doc = "the share of observations that the curve leaves below", byDefault = "0.5")
            double share,

            @Key(doc = "the scale on which observed and predicted are compared", byDefault = "response")
            Scale scale,

            @Key(doc = "none, the weight role, or residuals in standard errors, given or binomial", byDefault = "none")
            RowWeights weights) {

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
