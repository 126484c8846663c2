package org.curvewright.plugins.inference;

import java.util.List;
import java.util.OptionalInt;
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

    record StudentizedConfiguration(
            @Key(doc = "how many resamples", byDefault = "1000")
            int draws,

            @Key(doc = "the nominal coverage, between 0 and 1", byDefault = "0.95")
            double level,

            @Key(
                    doc = "the noise to draw: sd-dof √(RSS/(n − p)); sd-ddof1 √(Σ(r − r̄)²/(n − 1)); sd-ml √(RSS/n); "
                            + "standard-errors those of the observations",
                    byDefault = "sd-dof")
            Noise noise,

            @Key(doc = Linearised.ON_BOUND, byDefault = "held")
            OnBound onBound) {}

    record BlockConfiguration(
            @Key(doc = "how many resamples", byDefault = "1000")
            int draws,

            @Key(doc = "the nominal coverage, between 0 and 1", byDefault = "0.95")
            double level,

            @Key(
                    doc =
                            "how many neighbouring observations are drawn together; by default the cube root of their number")
            OptionalInt length) {

        BlockConfiguration {
            if (length.orElse(1) < 1) {
                throw new IllegalArgumentException("length is " + length.orElse(1) + "; at least 1");
            }
        }
    }

    record SharesConfiguration(
            @Key(doc = "how many resamples", byDefault = "1000")
            int draws,

            @Key(doc = "the nominal coverage, between 0 and 1", byDefault = "0.95")
            double level,

            @Key(doc = "law: successes as the fitted law predicts them; observed: as they were", byDefault = "law")
            Shares.Around around) {}

    @Override
    public List<Provider<? extends Inference, ?>> inferences() {
        return Stream.of(withoutDraws(), withDraws(), withOtherDraws(), ofMoreThanDraws())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Provider<? extends Inference, ?>> withoutDraws() {
        return List.of(
                Provider.of(
                        Usual.ID,
                        "The profile where the objective is a likelihood, a bootstrap elsewhere, a jackknife of whole clusters for clusters.",
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
                        "Percentiles of refits to the fitted law with resampled residuals, each over √(1 − h).",
                        new ResampledResiduals()),
                Provider.of(
                        "wild-bootstrap",
                        "Percentiles of refits to the fitted law with its own residuals, over √(1 − h) (HC2), times random weights.",
                        WildConfiguration.class,
                        with -> new RowBootstrap(new Bootstrap(
                                "wild-bootstrap",
                                new Wild(with.weights()),
                                with.draws(),
                                with.level(),
                                with.discard()))));
    }

    private static List<Provider<? extends Inference, ?>> withOtherDraws() {
        return List.of(
                Provider.of(
                        "block-bootstrap",
                        "Percentiles of refits to runs of neighbouring observations drawn with replacement.",
                        BlockConfiguration.class,
                        with -> new RowBootstrap(new Bootstrap(
                                "block-bootstrap",
                                new Blocks(with.length()),
                                with.draws(),
                                with.level(),
                                Discard.NONE))),
                Provider.of(
                        "binomial-bootstrap",
                        "Percentiles of refits to accuracies drawn anew for their numbers of items.",
                        SharesConfiguration.class,
                        with -> new Bootstrap(
                                "binomial-bootstrap",
                                new Shares(with.around()),
                                with.draws(),
                                with.level(),
                                Discard.NONE)));
    }

    private static List<Provider<? extends Inference, ?>> ofMoreThanDraws() {
        return List.of(
                Provider.of(
                        StudentBootstrap.ID,
                        "Percentiles of refits to fresh Gaussian noise whose variance is drawn too, RSS/χ²(n − p): for few runs.",
                        StudentBootstrap.Configuration.class,
                        StudentBootstrap::new),
                Provider.of(
                        "bca-bootstrap",
                        "Percentiles of refits to pairs, corrected for bias and for an error that changes with the value.",
                        Configuration.class,
                        with -> new BiasCorrected(new Bootstrap(
                                "bca-bootstrap", new Pairs(), with.draws(), with.level(), with.discard()))),
                Provider.of(
                        "studentized-bootstrap",
                        "Estimate ± standard error × quantiles that refits to fresh Gaussian noise show.",
                        StudentizedConfiguration.class,
                        with -> new Studentized(
                                "studentized-bootstrap",
                                new Parametric(with.noise()),
                                with.draws(),
                                with.level(),
                                with.onBound())),
                Provider.of(
                        Jackknife.ID,
                        "Estimate ± Student's t quantile × the error that leaving out each observation or cluster shows.",
                        Jackknife.Configuration.class,
                        Jackknife::new),
                Provider.of(
                        Posterior.ID,
                        "Percentiles of the posterior distribution under stated priors.",
                        Posterior.Configuration.class,
                        Posterior::new));
    }

    private static Provider<Inference, Configuration> bootstrap(String id, String summary, Scheme scheme) {
        return Provider.of(
                id,
                summary,
                Configuration.class,
                with -> new RowBootstrap(new Bootstrap(id, scheme, with.draws(), with.level(), with.discard())));
    }

    private static Provider<Inference, Linearised.Configuration> linearised(
            String id, String summary, Quantile quantile) {
        return Provider.of(
                id,
                summary,
                Linearised.Configuration.class,
                with -> new Linearised(id, quantile, with.level(), with.onBound()));
    }

    @Override
    public List<Explanation> codes() {
        return Codes.explained();
    }
}
