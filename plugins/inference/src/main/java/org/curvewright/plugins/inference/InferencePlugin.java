package org.curvewright.plugins.inference;

import java.util.List;
import java.util.stream.Stream;
import org.curvewright.numerics.random.WildWeight;
import org.curvewright.plugins.inference.Linearised.Quantile;
import org.curvewright.spi.Explanation;
import org.curvewright.spi.Key;
import org.curvewright.spi.Plugin;
import org.curvewright.spi.Provider;
import org.curvewright.spi.inference.Inference;

/** Offers procedures that give intervals. */
public final class InferencePlugin implements Plugin {

    @Override
    public String name() {
        return "inference";
    }

    record ParametricConfiguration(
            @Key(doc = "how many resamples", byDefault = "1000")
            int draws,

            @Key(doc = "the nominal coverage, between 0 and 1", byDefault = "0.95")
            double level,

            @Key(
                    doc = "the noise to draw: sd-dof √(RSS/(n − p)); sd-ddof1 √(Σ(r − r̄)²/(n − 1)); sd-ml √(RSS/n); "
                            + "standard-errors those of the observations",
                    byDefault = "sd-dof")
            Noise noise,

            @Key(doc = "draws to leave out: none, or at-bound as some published intervals do", byDefault = "none")
            Discard discard) {}

    record Configuration(
            @Key(doc = "how many resamples", byDefault = "1000")
            int draws,

            @Key(doc = "the nominal coverage, between 0 and 1", byDefault = "0.95")
            double level,

            @Key(doc = "draws to leave out: none, or at-bound as some published intervals do", byDefault = "none")
            Discard discard) {}

    record WildConfiguration(
            @Key(doc = "how many resamples", byDefault = "1000")
            int draws,

            @Key(doc = "the nominal coverage, between 0 and 1", byDefault = "0.95")
            double level,

            @Key(doc = "what residuals are multiplied by: webb (six values) or rademacher (two)", byDefault = "webb")
            WildWeight weights,

            @Key(doc = "draws to leave out: none, or at-bound as some published intervals do", byDefault = "none")
            Discard discard) {}

    @Override
    public List<Provider<? extends Inference, ?>> inferences() {
        return Stream.of(withoutDraws(), withDraws()).flatMap(List::stream).toList();
    }

    private static List<Provider<? extends Inference, ?>> withoutDraws() {
        return List.of(
                Provider.of(
                        Usual.ID,
                        "The profile where the objective is a likelihood, a bootstrap elsewhere and for clusters.",
                        Usual.Configuration.class,
                        Usual::new),
                Provider.of(
                        ProfileLikelihood.ID,
                        "Values that the likelihood does not rule out, by refits under constraint.",
                        ProfileLikelihood.Configuration.class,
                        ProfileLikelihood::new),
                linearised(
                        "wald-t",
                        "Estimate ± Student's t quantile × standard error, by linearisation.",
                        Quantile.STUDENT),
                linearised("delta", "Estimate ± normal quantile × standard error, by linearisation.", Quantile.NORMAL));
    }

    private static List<Provider<? extends Inference, ?>> withDraws() {
        return List.of(
                Provider.of(
                        "parametric-bootstrap",
                        "Percentiles of refits to the fitted law with fresh Gaussian noise.",
                        ParametricConfiguration.class,
                        with -> new Bootstrap(
                                "parametric-bootstrap",
                                new Parametric(with.noise()),
                                with.draws(),
                                with.level(),
                                with.discard())),
                bootstrap(
                        "pairs-bootstrap",
                        "Percentiles of refits to observations drawn with replacement.",
                        new Pairs()),
                bootstrap(
                        "cluster-bootstrap",
                        "Percentiles of refits to whole clusters drawn with replacement.",
                        new Clusters()),
                bootstrap(
                        "residual-bootstrap",
                        "Percentiles of refits to the fitted law with resampled residuals.",
                        new ResampledResiduals()),
                Provider.of(
                        "wild-bootstrap",
                        "Percentiles of refits to the fitted law with its own residuals times random weights.",
                        WildConfiguration.class,
                        with -> new Bootstrap(
                                "wild-bootstrap",
                                new Wild(with.weights()),
                                with.draws(),
                                with.level(),
                                with.discard())));
    }

    private static Provider<Inference, Configuration> bootstrap(String id, String summary, Scheme scheme) {
        return Provider.of(
                id,
                summary,
                Configuration.class,
                with -> new Bootstrap(id, scheme, with.draws(), with.level(), with.discard()));
    }

    private static Provider<Inference, Linearised.Configuration> linearised(
            String id, String summary, Quantile quantile) {
        return Provider.of(
                id, summary, Linearised.Configuration.class, with -> new Linearised(id, quantile, with.level()));
    }

    @Override
    public List<Explanation> codes() {
        return Codes.explained();
    }
}
