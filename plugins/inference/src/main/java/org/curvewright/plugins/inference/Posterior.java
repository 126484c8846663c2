package org.curvewright.plugins.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.numerics.sampling.AdaptiveMetropolis;
import org.curvewright.numerics.sampling.AdaptiveMetropolis.Chain;
import org.curvewright.numerics.sampling.ChainDiagnosis;
import org.curvewright.spi.DidYouMean;
import org.curvewright.spi.Key;
import org.curvewright.spi.Notice;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.inference.Draws;
import org.curvewright.spi.inference.Inference;
import org.curvewright.spi.inference.Intervals;
import org.curvewright.spi.inference.LawFunction;

/** Percentiles of the posterior distribution under stated priors, by chains of an adaptive random walk. */
record Posterior(Configuration with) implements Inference {

    static final String ID = "bayesian";

    private static final int CHAINS = 4;
    private static final int THINNING = 5;
    private static final double REDUCTION_LIMIT = 1.05;
    private static final double FEWEST_EFFECTIVE = 100;

    record Configuration(
            @Key(doc = "how many draws to keep, over all chains", byDefault = "2000")
            int draws,

            @Key(doc = "steps of each chain that adapt and are thrown away", byDefault = "2000")
            int warmUp,

            @Key(doc = "the nominal coverage, between 0 and 1", byDefault = "0.95")
            double level,

            @Key(
                    doc =
                            "priors by symbol; where none is stated, flat over the support, in the logarithm for amplitudes",
                    byDefault = "{}")
            Map<String, Prior> priors) {

        Configuration {
            Require.level(level);
            if (draws < 8 * CHAINS || warmUp < 0) {
                throw new IllegalArgumentException(
                        "draws is " + draws + " and warm-up " + warmUp + "; at least " + 8 * CHAINS + " and 0");
            }
        }
    }

    @Override
    public double level() {
        return with.level();
    }

    @Override
    public Intervals intervals(FitResult fit, List<LawFunction> functions, FitContext context) {
        Optional<Notice> obstacle = Likelihoods.obstacle(fit).or(() -> unknown(fit));
        if (obstacle.isPresent()) {
            return Missing.intervals(functions, level(), ID, obstacle.get());
        }
        FittedObjective objective = new FittedObjective(fit);
        if (!(objective.unit() > 0)) {
            Notice why = new Notice("PERFECT_FIT", "the law passes through every observation, which shows no noise");
            return Missing.intervals(functions, level(), ID, why);
        }
        PosteriorDensity density = new PosteriorDensity(fit, objective, with.priors());
        List<Chain> chains = chains(density, context);
        int parameters = fit.request().formulation().parameters().size();
        Draws draws = draws(density, chains, parameters);
        Intervals percentiles = new Percentiles(fit, draws, Discard.NONE, level(), ID).intervals(functions);
        return diagnosed(percentiles, density, chains, draws.size());
    }

    private Optional<Notice> unknown(FitResult fit) {
        List<String> symbols =
                new ArrayList<>(fit.request().formulation().parameters().symbols());
        fit.estimator().objective().nuisance().forEach(parameter -> symbols.add(parameter.symbol()));
        return with.priors().keySet().stream()
                .filter(symbol -> !symbols.contains(symbol))
                .findFirst()
                .map(symbol -> new Notice(
                        "UNKNOWN_PRIOR", "no parameter '" + symbol + "'" + DidYouMean.hint(symbol, symbols)));
    }

    private List<Chain> chains(PosteriorDensity density, FitContext context) {
        RandomStream streams = RandomStream.of(context.seed()).substream(ID);
        AdaptiveMetropolis walk = new AdaptiveMetropolis(with.warmUp(), THINNING);
        return IntStream.range(0, CHAINS)
                .mapToObj(chain -> walk.sample(
                        density, density.start(), density.scales(), with.draws() / CHAINS, streams.substream(chain)))
                .toList();
    }

    private static Draws draws(PosteriorDensity density, List<Chain> chains, int parameters) {
        List<double[]> theta = chains.stream()
                .flatMap(chain -> Arrays.stream(chain.draws()))
                .map(walked -> Arrays.copyOf(density.natural(walked), parameters))
                .toList();
        return new Draws(theta, Collections.nCopies(theta.size(), FitStatus.CONVERGED));
    }

    private static Intervals diagnosed(Intervals percentiles, PosteriorDensity density, List<Chain> chains, int draws) {
        List<ChainDiagnosis> diagnoses = IntStream.range(0, chains.get(0).draws()[0].length)
                .mapToObj(k -> ChainDiagnosis.of(chains.stream()
                        .map(chain -> Arrays.stream(chain.draws())
                                .mapToDouble(x -> x[k])
                                .toArray())
                        .toList()))
                .toList();
        double reduction =
                diagnoses.stream().mapToDouble(ChainDiagnosis::reduction).max().orElseThrow();
        double effective =
                diagnoses.stream().mapToDouble(ChainDiagnosis::effective).min().orElseThrow();
        Map<String, Double> counts = new TreeMap<>();
        counts.put("draws", (double) draws);
        counts.put("effective-draws", effective);
        counts.put("scale-reduction", reduction);
        counts.put(
                "acceptance-rate",
                chains.stream().mapToDouble(Chain::accepted).average().orElseThrow());
        List<Notice> notices = new ArrayList<>(percentiles.notices());
        notices.add(new Notice("PRIORS", String.join("; ", density.described())));
        if (!(reduction < REDUCTION_LIMIT) || effective < FEWEST_EFFECTIVE) {
            notices.add(new Notice(
                    "CHAINS_DISAGREE", "the chains have not forgotten where they began; ask for more draws"));
        }
        return new Intervals(percentiles.intervals(), counts, notices);
    }
}
