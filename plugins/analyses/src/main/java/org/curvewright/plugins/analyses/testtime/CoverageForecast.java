package org.curvewright.plugins.analyses.testtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.curvewright.numerics.counts.BetaBinomial;
import org.curvewright.numerics.counts.PassAtK;
import org.curvewright.numerics.counts.SuccessCounts;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.numerics.statistics.Line;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Key;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.AnalysisPlan;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value.Lane;

/**
 * Which law of coverage extrapolates: the power law {@code ln c = −a k^−b}, fitted to pass@k of a few samples a problem, or the
 * beta-binomial, fitted to their counts. Both forecast the coverage of all samples, which is known.
 *
 * <p>The few samples are drawn without replacement from those at hand, each problem from its own stream.
 */
record CoverageForecast(Configuration with) implements Analysis {

    private static final int POINTS = 20;
    private static final int WORD_DIGITS = 3;
    /** Fewer solved problems than this do not tell how rates are distributed, of two shapes. */
    private static final int FEWEST_PASSED = 10;

    private static final double PERCENT = 100;

    record Configuration(
            @Key(doc = "where samples and passes stand") PassCounts.Columns counts,

            @Key(doc = "how many samples a problem the forecasts may see", byDefault = "100")
            long seen) {

        Configuration {
            if (seen < 2) {
                throw new IllegalArgumentException("seen is " + seen + "; at least 2");
            }
        }
    }

    /** How one model's forecasts came out. */
    private record Outcome(double actual, double power, double beta, long passed) {

        double miss(double forecast) {
            return PERCENT * (forecast - actual) / actual;
        }
    }

    @Override
    public List<Problem> check(AnalysisPlan plan) {
        return with.counts().problems(plan);
    }

    @Override
    public List<Finding> run(AnalysisContext context) {
        PassCounts counts = PassCounts.of(context, with.counts());
        Findings findings = Findings.begin();
        List<String> models = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>();
        for (int m = 0; m < counts.models().size(); m++) {
            Findings own = findings.below(counts.models().get(m));
            if (counts.problems() == 0 || counts.most() <= with.seen()) {
                own.absent(
                        "actual",
                        "probability",
                        "TOO_FEW_SAMPLES",
                        "there are " + counts.most() + " samples of every problem; more than seen, " + with.seen()
                                + ", are needed to judge a forecast");
                continue;
            }
            Outcome outcome = outcome(counts, m, context.seed());
            state(own, outcome);
            models.add(counts.models().get(m));
            outcomes.add(outcome);
        }
        summary(findings, counts, models, outcomes);
        return findings.list();
    }

    private Outcome outcome(PassCounts counts, int model, long seed) {
        long[] seen = new long[counts.problems()];
        long[] few = new long[counts.problems()];
        Arrays.fill(seen, with.seen());
        for (int i = 0; i < few.length; i++) {
            few[i] = drawn(RandomStream.of(seed, model, i), counts.samples()[model][i], counts.passes()[model][i]);
        }
        double actual =
                Arrays.stream(counts.passAtK(model, counts.most())).average().orElse(Double.NaN);
        double beta = 1 - BetaBinomial.fit(SuccessCounts.of(few, seen)).noneOf(counts.most());
        long passed = Arrays.stream(few).filter(count -> count > 0).count();
        return new Outcome(actual, power(few, counts.most()), passed < FEWEST_PASSED ? Double.NaN : beta, passed);
    }

    /** How many of the few drawn without replacement are passes. */
    private long drawn(RandomStream random, long samples, long passes) {
        long left = passes;
        for (long draw = 0; draw < with.seen() && left > 0; draw++) {
            left -= random.nextDouble() * (samples - draw) < left ? 1 : 0;
        }
        return passes - left;
    }

    private double power(long[] few, long most) {
        double step = Elementary.log(with.seen()) / (POINTS - 1);
        long[] tries = LongStream.range(0, POINTS)
                .map(i -> Math.min(with.seen(), Math.round(Elementary.exp(i * step))))
                .distinct()
                .toArray();
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (long k : tries) {
            double coverage = Arrays.stream(few)
                    .mapToDouble(passed -> PassAtK.unbiased(with.seen(), passed, k))
                    .average()
                    .orElse(Double.NaN);
            if (coverage > 0 && coverage < 1) {
                x.add(Elementary.log(k));
                y.add(Elementary.log(-Elementary.log(coverage)));
            }
        }
        return Line.fit(Doubles.of(x), Doubles.of(y))
                .value()
                .map(line -> Elementary.exp(-Elementary.exp(line.at(Elementary.log(most)))))
                .orElse(Double.NaN);
    }

    private static void state(Findings own, Outcome outcome) {
        own.measurement("actual", outcome.actual(), "probability");
        own.measurement("coverage-exp-power", outcome.power(), "probability");
        own.measurement("coverage-exp-power/error", outcome.miss(outcome.power()), "percent");
        own.measurement("problems-passed", outcome.passed(), "problems");
        if (Double.isNaN(outcome.beta())) {
            own.absent(
                    "beta-binomial",
                    "probability",
                    "TOO_FEW_PASSES",
                    "only " + outcome.passed() + " problems were solved; " + FEWEST_PASSED
                            + " are needed to tell how rates are distributed");
        } else {
            own.measurement("beta-binomial", outcome.beta(), "probability");
            own.measurement("beta-binomial/error", outcome.miss(outcome.beta()), "percent");
        }
    }

    private void summary(Findings findings, PassCounts counts, List<String> models, List<Outcome> outcomes) {
        if (outcomes.isEmpty()) {
            findings.verdict("answer", "There are too few samples to judge a forecast of coverage.");
            return;
        }
        List<Outcome> judged = outcomes.stream()
                .filter(outcome -> Double.isFinite(outcome.beta()))
                .toList();
        double power = mean(outcomes, Outcome::power);
        double beta = mean(judged, Outcome::beta);
        findings.measurement("mean-absolute-error/coverage-exp-power", power, "percent");
        findings.measurement("mean-absolute-error/beta-binomial", beta, "percent");
        List<String> rows = new ArrayList<>();
        List<String> laws = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int m = 0; m < models.size(); m++) {
            Outcome outcome = outcomes.get(m);
            rows.addAll(List.of(models.get(m), models.get(m), models.get(m)));
            laws.addAll(List.of("actual", "coverage-exp-power", "beta-binomial"));
            values.addAll(List.of(outcome.actual(), outcome.power(), outcome.beta()));
        }
        findings.series(
                "series",
                Lane.labels("x: model", rows),
                Lane.labels("series", laws),
                Lane.numbers("y: coverage", "probability", Doubles.of(values)));
        findings.verdict(
                "answer",
                "From " + with.seen() + " samples a problem, the coverage of " + counts.most()
                        + " is missed by " + Decimal.significant(power, WORD_DIGITS)
                        + " % by the power law of ln coverage, on average over " + models.size() + " models"
                        + (judged.isEmpty()
                                ? "; too few problems were solved for the beta-binomial."
                                : ", and by " + Decimal.significant(beta, WORD_DIGITS)
                                        + " % by the beta-binomial over the " + judged.size()
                                        + " that solved enough problems."));
    }

    /** Of the absolute errors; NaN of none. */
    private static double mean(List<Outcome> outcomes, ToDoubleFunction<Outcome> forecast) {
        return outcomes.stream()
                .mapToDouble(outcome -> Math.abs(outcome.miss(forecast.applyAsDouble(outcome))))
                .average()
                .orElse(Double.NaN);
    }
}
