package org.curvewright.plugins.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.DidYouMean;
import org.curvewright.spi.Key;
import org.curvewright.spi.Notice;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.inference.Draws;
import org.curvewright.spi.inference.Inference;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.inference.Intervals;
import org.curvewright.spi.inference.LawFunction;
import org.curvewright.spi.inference.Recipe;

/** Percentiles of the posterior distribution under stated priors, by chains of an adaptive random walk. */
record Posterior(Configuration with) implements Inference {

    static final String ID = "bayesian";

    private static final int CHAINS = 4;
    private static final int THINNING = 5;
    /** How much farther apart the draws are taken each time. */
    private static final int LENGTHENED = 4;

    record Configuration(
            @Key(doc = "how many draws to keep, over all chains", byDefault = "2000")
            int draws,

            @Key(doc = "steps of each chain that adapt and are thrown away", byDefault = "2000")
            int warmUp,

            @Key(
                    doc = "how many independent draws those kept are to be worth; chains are lengthened until they are",
                    byDefault = "400")
            double effective,

            @Key(doc = "the most steps of a chain", byDefault = "200000")
            int longest,

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

    /** Scale reduction from which chains walked in different places, so that their percentiles mean nothing. */
    private static final double APART = 1.1;

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
        Chains chains = chains(density, context);
        int parameters = fit.request().formulation().parameters().size();
        Draws draws = draws(density, chains, parameters);
        Intervals percentiles = new Percentiles(fit, draws, Discard.NONE, level(), ID).intervals(functions);
        OpenPosterior open = new OpenPosterior(objective, level());
        List<Interval> ended = IntStream.range(0, functions.size())
                .mapToObj(k -> with.priors().isEmpty()
                        ? open.of(functions.get(k), percentiles.intervals().get(k))
                        : percentiles.intervals().get(k))
                .toList();
        return diagnosed(new Intervals(ended, percentiles.counts(), percentiles.notices()), density, chains)
                .noting(Overdispersion.ofObjective(fit).stream().toList());
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

    /**
     * Each round walks in coordinates in which the draws of the round before lie straight and takes its draws farther apart,
     * until they are worth as many independent ones as asked for.
     */
    private Chains chains(PosteriorDensity density, FitContext context) {
        RandomStream streams = RandomStream.of(context.seed()).substream(ID);
        int each = with.draws() / CHAINS;
        Chains chains = Walks.begin(density, CHAINS, streams).sampled(with.warmUp(), each, THINNING, level());
        int thinning = THINNING;
        for (int round = 1;
                !chains.agree(with.effective()) && (long) LENGTHENED * thinning * each <= with.longest();
                round++) {
            thinning *= round > 1 ? LENGTHENED : 1;
            chains = Walks.following(chains, density, streams.substream(CHAINS + round))
                    .sampled(Math.max(with.warmUp(), thinning * each / 2), each, thinning, level());
        }
        return chains;
    }

    private static Draws draws(PosteriorDensity density, Chains chains, int parameters) {
        List<double[]> theta = chains.draws().stream()
                .map(walked -> Arrays.copyOf(density.natural(walked), parameters))
                .toList();
        return new Draws(theta, Collections.nCopies(theta.size(), FitStatus.CONVERGED));
    }

    private Intervals diagnosed(Intervals percentiles, PosteriorDensity density, Chains chains) {
        List<Notice> notices = new ArrayList<>(percentiles.notices());
        notices.add(new Notice("PRIORS", String.join("; ", density.described())));
        List<Interval> intervals = percentiles.intervals();
        if (!chains.agree(with.effective())) {
            Notice why = new Notice(
                    "CHAINS_DISAGREE",
                    "the draws are worth " + (long) chains.effective() + " independent ones, fewer than "
                            + (long) with.effective()
                            + ", or the chains still differ (rank-normalised scale reduction "
                            + Decimal.fixed(chains.reduction(), 3) + ", good below "
                            + Decimal.shortest(Chains.REDUCTION_LIMIT)
                            + "); the ends of the intervals are known no better");
            notices.add(why);
            boolean apart = chains.reduction() >= APART;
            intervals = intervals.stream()
                    .map(interval -> apart ? Missing.interval(level(), ID, why) : interval.noting(List.of(why)))
                    .toList();
        }
        return new Intervals(intervals, chains.counts(), notices);
    }

    @Override
    public Optional<Recipe> recipe() {
        return Recipes.of(ID);
    }
}
