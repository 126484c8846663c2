package org.curvewright.plugins.analyses.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.curvewright.numerics.statistics.Correlation;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.runs.Quality;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Key;
import org.curvewright.spi.Notice;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.AnalysisPlan;
import org.curvewright.spi.analysis.DataReference;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.inference.Intervals;
import org.curvewright.spi.law.ParameterSpace;

/**
 * The best architecture of a conditional law: {@code a₁ ln x + a₂/x} is least at {@code x* = a₂/a₁} and {@code b₁ ln r + b₂/r}
 * at {@code r* = b₂/b₁}, where both coefficients are positive; x is {@code d_model/√N} and r the ratio of MLP to attention
 * parameters. How well the law ranks held-out architectures is Spearman's correlation.
 *
 * <p>Reference: S. Bian et al., arXiv 2510.18245 (2025).
 */
record ArchitectureOptimum(Configuration with) implements Analysis {

    record Configuration(
            @Key(doc = "architectures that were not fitted, to score the ranking")
            Optional<DataReference> heldOut,

            @Key(doc = "architectures to choose from, with their throughput")
            Optional<DataReference> candidates,

            @Key(doc = "the candidates' column of throughputs", byDefault = "throughput")
            String throughput,

            @Key(
                    doc = "the largest loss allowed; by default none of the candidates is ruled out",
                    unit = "of the response")
            OptionalDouble limit,

            @Key(doc = "how groupings of queries are tried; by default every candidate stands for itself")
            Optional<Groupings> grouping) {}

    @Override
    public List<Problem> check(AnalysisPlan plan) {
        List<Problem> problems = new ArrayList<>();
        plan.on().forEach(fit -> {
            if (pair(fit.formulation().parameters(), "a").isEmpty()) {
                problems.add(new Problem(
                        "NO_SUCH_PARAMETER",
                        "on",
                        "no parameters 'a1' and 'a2' in " + fit.key().path() + "; it has "
                                + String.join(
                                        ", ", fit.formulation().parameters().symbols())));
            }
            with.candidates()
                    .ifPresent(data -> problems.addAll(
                            Candidates.problems(plan.table(data), with.throughput(), with.grouping(), fit.dataset())));
        });
        return problems.stream().distinct().toList();
    }

    private static Optional<RatioFunction> pair(ParameterSpace space, String letter) {
        OptionalInt logarithm = space.index(letter + "1");
        OptionalInt reciprocal = space.index(letter + "2");
        String name = letter.equals("a") ? "x" : "r";
        return logarithm.isPresent() && reciprocal.isPresent()
                ? Optional.of(new RatioFunction(name, logarithm.getAsInt(), reciprocal.getAsInt()))
                : Optional.empty();
    }

    @Override
    public List<Finding> run(AnalysisContext context) {
        Findings findings = Findings.begin();
        for (FitResult fit : context.on()) {
            Findings below = findings.within(fit.key().path());
            if (fit.fit().failed()) {
                below.absent("x-optimum", "", fit.fit().status().name(), "the fit is " + Quality.described(fit.fit()));
            } else {
                report(below, fit, context);
            }
        }
        return findings.list();
    }

    private void report(Findings findings, FitResult fit, AnalysisContext context) {
        ParameterSpace space = fit.request().formulation().parameters();
        List<RatioFunction> optima = optima(fit, space);
        Optional<Intervals> intervals = context.intervals(fit, List.copyOf(optima));
        List<String> said = new ArrayList<>();
        for (int k = 0; k < optima.size(); k++) {
            int at = k;
            said.add(optimum(
                    findings,
                    fit,
                    optima.get(k),
                    intervals.map(all -> all.intervals().get(at))));
        }
        with.heldOut()
                .flatMap(data -> context.dataset(data, fit))
                .ifPresent(data -> said.add(heldOut(findings.below("held-out"), fit, data)));
        with.candidates()
                .ifPresent(data ->
                        said.add(new Candidates(context.table(data), with.throughput(), with.limit(), with.grouping())
                                .report(findings.below("search"), fit)));
        findings.verdict(
                "answer", String.join("; ", said), Quality.notices(fit.fit()).toArray(Notice[]::new));
    }

    /** Of x and of r; of their product where the law knows nothing else of r. */
    private static List<RatioFunction> optima(FitResult fit, ParameterSpace space) {
        List<RatioFunction> optima = List.of("a", "b").stream()
                .flatMap(letter -> pair(space, letter).stream())
                .toList();
        boolean ofProduct = optima.size() == 1
                && fit.request().dataset().covariates().stream()
                        .anyMatch(each -> each.name().equals("r"));
        return ofProduct
                ? List.of(new RatioFunction(
                        "xr", optima.get(0).logarithm(), optima.get(0).reciprocal()))
                : optima;
    }

    private static String optimum(
            Findings findings, FitResult fit, RatioFunction function, Optional<Interval> interval) {
        double value = function.of(fit.fit().law());
        String symbol = function.symbol();
        if (Double.isNaN(value)) {
            findings.absent(
                    function.name(),
                    "",
                    "NO_MINIMUM",
                    "the coefficients of ln " + symbol + " and 1/" + symbol + " are not both positive");
            return "the law has no best " + symbol;
        }
        Notice[] notices = Quality.notices(fit.fit()).toArray(Notice[]::new);
        interval.ifPresentOrElse(
                found -> findings.estimate(function.name(), value, "", found, notices),
                () -> findings.estimate(function.name(), value, "", notices));
        return "the best " + symbol + " is " + Decimal.significant(value, 4)
                + interval.filter(found ->
                                found.lower().isPresent() && found.upper().isPresent())
                        .map(found -> " [" + Decimal.significant(found.lower().getAsDouble(), 3) + ", "
                                + Decimal.significant(found.upper().getAsDouble(), 3) + "]")
                        .orElse("");
    }

    private static String heldOut(Findings findings, FitResult fit, Dataset data) {
        double[] predicted = fit.fit().law().predict(data.rows());
        String unit = data.response().unit();
        double squares = 0;
        for (int i = 0; i < predicted.length; i++) {
            squares += (predicted[i] - data.observed()[i]) * (predicted[i] - data.observed()[i]);
        }
        findings.measurement("mse", squares / predicted.length, unit.isEmpty() ? "" : "(" + unit + ")²");
        findings.series(
                "series", Lane.numbers("observed", unit, data.observed()), Lane.numbers("predicted", unit, predicted));
        Optional<Correlation> rank =
                Correlation.spearman(predicted, data.observed()).value();
        rank.ifPresentOrElse(
                found -> findings.measurement("spearman", found.coefficient(), ""),
                () -> findings.absent("spearman", "", "CONSTANT_SERIES", "what does not vary has no correlation"));
        return "held-out architectures are ranked with Spearman's "
                + rank.map(found -> Decimal.significant(found.coefficient(), 3)).orElse("correlation undefined");
    }
}
