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
    private static final int DIGITS = 4;
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
        OpenPosterior open = new OpenPosterior(objective, level(), with.priors().keySet(), density.improper());
        List<Interval> ended = IntStream.range(0, functions.size())
                .mapToObj(k -> {
                    LawFunction function = functions.get(k);
                    return aside(
                            fit,
                            function,
                            open.of(function, percentiles.intervals().get(k)));
                })
                .toList();
        return diagnosed(new Intervals(ended, percentiles.counts(), percentiles.notices()), density, chains)
                .noting(Overdispersion.ofObjective(fit).stream().toList());
    }

    /** Says so where the estimate is not in the interval, as one on a bound whose draws all lie off it. */
    private static Interval aside(FitResult fit, LawFunction function, Interval interval) {
        double value = function.of(fit.fit().law());
        if (!Double.isFinite(value) || interval.refused() || interval.contains(value)) {
            return interval;
        }
        String estimate = "the estimate of " + function.name() + ", " + Decimal.significant(value, DIGITS) + ", ";
        return interval.noting(List.of(new Notice(
                "ESTIMATE_OUTSIDE",
                Boundaries.holds(fit, function)
                        ? estimate
                                + "lies on a bound of its support and outside this interval, which leaves out a share of the"
                                + " posterior at both ends and so the bound; do not read it as ruled out"
                        : estimate
                                + "lies outside this interval: the priors, or how much room the other parameters leave, move"
                                + " the posterior away from it")));
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
        List<String> improper = density.improper();
        notices.add(new Notice(
                "PRIORS",
                String.join("; ", density.described())
                        + (improper.isEmpty()
                                ? ""
                                : "; improper (flat without an end, so that only the data bound it): "
                                        + String.join(", ", improper))));
        List<Interval> intervals = percentiles.intervals();
        if (!chains.agree(with.effective())) {
            Notice why = disagreement(chains);
            notices.add(why);
            boolean apart = !(chains.reduction() < APART);
            List<Notice> away = apart && !improper.isEmpty() ? List.of(away(improper)) : List.of();
            notices.addAll(away);
            intervals = intervals.stream()
                    .map(interval -> apart ? Missing.interval(level(), ID, why) : interval.noting(List.of(why)))
                    .map(interval -> interval.noting(away))
                    .toList();
        }
        return new Intervals(intervals, chains.counts(), notices);
    }

    private Notice disagreement(Chains chains) {
        return new Notice(
                "CHAINS_DISAGREE",
                "the draws are worth " + (long) chains.effective() + " independent ones, fewer than "
                        + (long) with.effective()
                        + ", or the chains still differ (rank-normalised scale reduction "
                        + (Double.isFinite(chains.reduction()) ? Decimal.fixed(chains.reduction(), 3) : "without end")
                        + ", good below "
                        + Decimal.shortest(Chains.REDUCTION_LIMIT)
                        + "); the ends of the intervals are known no better");
    }

    /** A law whose term may vanish meets all responses badly, but no worse however far one goes on: that has no integral. */
    private static Notice away(List<String> improper) {
        return new Notice(
                "IMPROPER_PRIORS",
                "the chains may have run off to where a term of the law vanishes, a plateau that does not end under the improper"
                        + " priors of " + String.join(", ", improper) + "; state priors");
    }

    @Override
    public Optional<Recipe> recipe() {
        return Recipes.of(ID);
    }
}
