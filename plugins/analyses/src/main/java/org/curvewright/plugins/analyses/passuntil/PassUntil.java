package org.curvewright.plugins.analyses.passuntil;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.curvewright.numerics.counts.Frequencies;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.items.Requirements;
import org.curvewright.plugins.analyses.items.Said;
import org.curvewright.plugins.analyses.items.Shares;
import org.curvewright.plugins.analyses.items.UnitBootstrap;
import org.curvewright.plugins.analyses.passuntil.Pooling.MeanRate;
import org.curvewright.spi.Notice;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.AnalysisPlan;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.inference.Interval;

/**
 * Success rates far below what a benchmark's items resolve, from sampling each instance until it passes; the law
 * {@code p = exp(−c N^(−α))} of their growth; and whether growth is emergent.
 *
 * <p>Reference: S. Hu et al., <i>Predicting emergent abilities with infinite resolution evaluation</i>, arXiv 2310.03262 (2023).
 */
record PassUntil(PassUntilConfiguration with) implements Analysis {

    private static final double FAR = 3;

    @Override
    public List<Problem> check(AnalysisPlan plan) {
        Table table = plan.table(with.data());
        List<Problem> problems = new ArrayList<>(new Requirements(table)
                .labels("model", with.model())
                .positive("size", with.size())
                .labels("instance", with.instance())
                .positive("samples", with.samples())
                .within("passes", with.passes(), 0, Double.MAX_VALUE)
                .atMost("passes", with.passes(), with.samples())
                .whole("samples", with.samples())
                .whole("passes", with.passes())
                .optional(with.loss(), (columns, name) -> columns.numbers("loss", name))
                .problems());
        if (table.size() == 0) {
            problems.add(new Problem("NO_ROWS", "with.data", "'" + table.name() + "' has no rows"));
        }
        return problems;
    }

    @Override
    public List<Finding> run(AnalysisContext context) {
        Samples samples = Samples.of(context.table(with.data()), with);
        UnitBootstrap bootstrap = new UnitBootstrap(with.draws(), with.level(), context.seed());
        Findings findings = Findings.begin();
        for (int m = 0; m < samples.models().size(); m++) {
            model(findings.below(samples.models().get(m)), samples, m, bootstrap);
        }
        series(findings, samples);
        String forecast = new Forecasts(samples, with, bootstrap).report(findings);
        String growth = new Emergence(samples, with, bootstrap).report(findings);
        findings.verdict("answer", none(samples) + growth + " " + forecast, guessable(context.table(with.data())));
        return findings.list();
    }

    /** Where nothing passed anywhere, what is known is an upper end. */
    private String none(Samples samples) {
        Frequencies pooled = samples.pooled(samples.once());
        int last = samples.sizes().length - 1;
        return pooled.seen() > 0
                ? ""
                : "Nothing passed: at the largest size the rate is "
                        + Said.within(0, Shares.jeffreys(0, pooled.misses()[last], with.level())) + " ("
                        + Said.level(with.level()) + " interval). ";
    }

    /** A rate that guessing makes does not go to zero, which the law takes it to. */
    private Notice[] guessable(Table table) {
        return table.numbers(with.passes())
                        .flatMap(column ->
                                column.variable().chance().stream().boxed().findFirst())
                        .filter(chance -> chance > 0)
                        .isPresent()
                ? new Notice[] {new Notice("GUESSABLE", "the passes have a chance level, and p = exp(−c N^−α) has none")
                }
                : new Notice[0];
    }

    private void model(Findings findings, Samples samples, int model, UnitBootstrap bootstrap) {
        Frequencies pooled = samples.pooled(samples.once());
        double hits = pooled.hits()[model];
        double misses = pooled.misses()[model];
        Interval[] resampled = bootstrap.intervals(samples.instances(), counts ->
                new double[] {pooled(samples, model, counts), samples.rate(model, counts)});
        Interval interval = Shares.wider(resampled[0], Shares.jeffreys(hits, misses, with.level()));
        MeanRate mean = MeanRate.of(samples, model, samples.once(), with.wanted());
        findings.estimate("pooled", hits / (hits + misses), "probability", interval, notices(mean, hits, misses));
        findings.estimate("mle", samples.rate(model, samples.once()), "probability", resampled[1]);
        findings.estimate("unbiased", mean.mean(), "probability");
        findings.measurement("samples", hits + misses, "count");
        findings.measurement("without-a-pass", without(samples, model), "count");
        findings.measurement("resolution", 1 / (hits + misses), "probability");
    }

    private static double pooled(Samples samples, int model, int[] counts) {
        Frequencies drawn = samples.pooled(counts);
        return drawn.hits()[model] / (drawn.hits()[model] + drawn.misses()[model]);
    }

    private Notice[] notices(MeanRate mean, double hits, double misses) {
        double pooled = hits / (hits + misses);
        if (hits == 0) {
            return new Notice[] {
                new Notice(
                        "NO_PASS", "nothing passed among " + (long) misses + " samples; the upper end is what is known")
            };
        }
        boolean apart =
                with.wanted().isPresent() && Math.abs(mean.mean() - pooled) > FAR * Math.sqrt(mean.squaredError());
        return apart
                ? new Notice[] {
                    new Notice(
                            "UNEQUAL_INSTANCES",
                            "hard instances had most of the samples, so the pooled rate is not the mean rate;"
                                    + " pooling: mean uses the latter")
                }
                : new Notice[0];
    }

    private static long without(Samples samples, int model) {
        return IntStream.range(0, samples.instances())
                .filter(s -> samples.tried(model, s) && samples.passes()[model][s] == 0)
                .count();
    }

    private static void series(Findings findings, Samples samples) {
        Frequencies pooled = samples.pooled(samples.once());
        double[] rates = IntStream.range(0, samples.sizes().length)
                .mapToDouble(m -> samples.rate(m, samples.once()))
                .toArray();
        findings.series(
                "models",
                Lane.labels("model", samples.models()),
                Lane.numbers("N", "", samples.sizes()),
                Lane.numbers("passes", "count", pooled.hits()),
                Lane.numbers("failures", "count", pooled.misses()),
                Lane.numbers("rate", "probability", rates),
                Lane.numbers(
                        "F", "", Arrays.stream(rates).map(PassUntil::doubleLog).toArray()));
    }

    /** {@code ln(−ln p)}, missing at 0 and 1. */
    private static double doubleLog(double rate) {
        return rate > 0 && rate < 1 ? Elementary.log(-Elementary.log(rate)) : Double.NaN;
    }
}
