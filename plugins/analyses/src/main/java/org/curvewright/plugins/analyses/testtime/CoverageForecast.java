package org.curvewright.plugins.analyses.testtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.curvewright.numerics.random.RandomStream;
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
 * <p>A hundred samples solve few problems, so that a forecast depends on which hundred: the few are drawn again and again,
 * without replacement from those at hand, and errors are means over the drawings. The beta-binomial fitted to all samples
 * tells whether its shape is at fault or the few. Its a is the exponent that coverage has at many samples, which the power
 * law's approaches from above only.
 *
 * <p>Reference: R. Schaeffer et al., arXiv 2502.17578 (2025), sections 5 and 6.
 */
record CoverageForecast(Configuration with) implements Analysis {

    private static final int WORD_DIGITS = 3;
    private static final double PERCENT = 100;

    record Configuration(
            @Key(doc = "where samples and passes stand") PassCounts.Columns counts,

            @Key(doc = "how many samples a problem the forecasts may see", byDefault = "100")
            long seen,

            @Key(doc = "how often the samples seen are drawn", byDefault = "20")
            int repeats,

            @Key(doc = "the exponent of coverage, where it is known")
            OptionalDouble exponent) {

        Configuration {
            if (seen < 2) {
                throw new IllegalArgumentException("seen is " + seen + "; at least 2");
            }
            if (repeats < 1) {
                throw new IllegalArgumentException("repeats is " + repeats + "; at least 1");
            }
            if (exponent.isPresent() && !(exponent.getAsDouble() > 0)) {
                throw new IllegalArgumentException(
                        "exponent is " + Decimal.shortest(exponent.getAsDouble()) + "; above 0");
            }
        }
    }

    /** How one model's forecasts came out. */
    private record Outcome(String model, double actual, double ofAll, RepeatedForecast power, RepeatedForecast beta) {

        /** Whether both laws forecast, so that their errors compare. */
        boolean compares() {
            return power.judged() && beta.judged();
        }

        double shapeError() {
            return PERCENT * Math.abs(ofAll - actual) / actual;
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
            } else {
                outcomes.add(outcome(own, counts, m, context.seed()));
            }
        }
        summary(findings, counts, outcomes);
        return findings.list();
    }

    private Outcome outcome(Findings own, PassCounts counts, int model, long seed) {
        long most = counts.most();
        double actual = Arrays.stream(counts.passAtK(model, most)).average().orElse(Double.NaN);
        List<FewSamples.Forecast> power = new ArrayList<>();
        List<FewSamples.Forecast> beta = new ArrayList<>();
        double passed = 0;
        for (int repeat = 0; repeat < with.repeats(); repeat++) {
            FewSamples few = FewSamples.drawn(counts, model, with.seen(), RandomStream.of(seed, model, repeat));
            few.power(most).ifPresent(power::add);
            few.beta(most).ifPresent(beta::add);
            passed += (double) few.problemsPassed() / with.repeats();
        }
        own.measurement("actual", actual, "probability");
        own.measurement("problems-passed", passed, "problems");
        RepeatedForecast byPower = RepeatedForecast.of("coverage-exp-power", actual, power, with.repeats());
        RepeatedForecast byBeta = RepeatedForecast.of("beta-binomial", actual, beta, with.repeats());
        byPower.state(own);
        byBeta.state(own);
        return new Outcome(counts.models().get(model), actual, ofAll(own, counts, model), byPower, byBeta);
    }

    /** The beta-binomial's coverage when it has seen all: what is amiss then is its shape. */
    private static double ofAll(Findings own, PassCounts counts, int model) {
        FewSamples all = FewSamples.drawn(counts, model, counts.most(), RandomStream.of(0));
        OptionalDouble found = all.beta(counts.most())
                .map(fitted -> {
                    own.measurement("of-all-samples/beta-binomial", fitted.coverage(), "probability");
                    if (fitted.diverged()) {
                        own.absent(
                                "of-all-samples/beta-binomial/exponent",
                                "",
                                "AT_BOUND",
                                "the problems pass as if all were alike, so that the exponent grows without end");
                    } else {
                        own.measurement("of-all-samples/beta-binomial/exponent", fitted.exponent(), "");
                    }
                    return OptionalDouble.of(fitted.coverage());
                })
                .orElseGet(OptionalDouble::empty);
        return found.orElse(Double.NaN);
    }

    private void summary(Findings findings, PassCounts counts, List<Outcome> outcomes) {
        if (outcomes.isEmpty()) {
            findings.verdict("answer", "There are too few samples to judge a forecast of coverage.");
            return;
        }
        series(findings, outcomes);
        List<Outcome> judged = outcomes.stream().filter(Outcome::compares).toList();
        if (judged.isEmpty()) {
            findings.verdict(
                    "answer",
                    "Of no model the samples determine both laws of coverage often enough to judge their forecasts"
                            + leftOut(outcomes) + ".");
            return;
        }
        double power = mean(judged, each -> each.power().error());
        double beta = mean(judged, each -> each.beta().error());
        double shape = mean(judged, Outcome::shapeError);
        findings.measurement("mean-absolute-error/coverage-exp-power", power, "percent");
        findings.measurement("mean-absolute-error/beta-binomial", beta, "percent");
        findings.measurement("mean-absolute-error/of-all-samples", shape, "percent");
        findings.verdict(
                "answer",
                "From " + with.seen() + " samples a problem, drawn " + with.repeats() + " times, the coverage of "
                        + counts.most() + " is missed by " + said(power)
                        + " % on average by the power law of ln coverage and by " + said(beta)
                        + " % by the beta-binomial, over " + judged.size()
                        + (judged.size() == 1 ? " model" : " models")
                        + "; fitted to all samples the beta-binomial misses it by "
                        + said(shape) + " %" + exponents(findings, judged) + leftOut(outcomes) + ".");
    }

    private String leftOut(List<Outcome> outcomes) {
        int diverged =
                outcomes.stream().mapToInt(each -> each.beta().diverged()).sum();
        return diverged == 0
                ? ""
                : "; in " + diverged + " of " + outcomes.size() * with.repeats()
                        + " drawings the beta-binomial's exponent grew without end, and these are left out";
    }

    private String exponents(Findings findings, List<Outcome> judged) {
        if (with.exponent().isEmpty()) {
            return "";
        }
        double truth = with.exponent().getAsDouble();
        double power = mean(judged, each -> each.power().exponentError(truth));
        double beta = mean(judged, each -> each.beta().exponentError(truth));
        findings.measurement("exponent-error/coverage-exp-power", power, "percent");
        findings.measurement("exponent-error/beta-binomial", beta, "percent");
        return ". The exponent, known to be " + Decimal.shortest(truth) + ", is missed by " + said(power)
                + " % by the power law and by " + said(beta) + " % by the beta-binomial";
    }

    private static String said(double value) {
        return Decimal.significant(value, WORD_DIGITS);
    }

    private static void series(Findings findings, List<Outcome> outcomes) {
        List<String> rows = new ArrayList<>();
        List<String> laws = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            rows.addAll(List.of(outcome.model(), outcome.model(), outcome.model()));
            laws.addAll(List.of("actual", "coverage-exp-power", "beta-binomial"));
            values.addAll(List.of(
                    outcome.actual(),
                    outcome.power().judged() ? outcome.power().coverage() : Double.NaN,
                    outcome.beta().judged() ? outcome.beta().coverage() : Double.NaN));
        }
        findings.series(
                "series",
                Lane.labels("x: model", rows),
                Lane.labels("series", laws),
                Lane.numbers("y: coverage", "probability", Doubles.of(values)));
    }

    private static double mean(List<Outcome> outcomes, ToDoubleFunction<Outcome> of) {
        return outcomes.stream().mapToDouble(of).average().orElse(Double.NaN);
    }
}
