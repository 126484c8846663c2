package org.curvewright.plugins.analyses.curves;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.curvewright.numerics.distribution.Normal;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.runs.Quality;
import org.curvewright.spi.Key;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.AnalysisPlan;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.inference.Interval;

/**
 * Many curves ranked by one parameter, and what they have in common: a random effect {@code θ_g ~ N(μ, τ²)} seen with the
 * standard error s_g of each fit. {@code τ² = max(0, (Q − (k − 1))/(Σw − Σw²/Σw))} with {@code w = 1/s²} and
 * {@code Q = Σ w (θ̂ − θ̄)²}; {@code μ = Σ w* θ̂/Σ w*} with {@code w* = 1/(s² + τ²)}; and each curve is drawn towards the rest,
 * {@code μ + τ²/(τ² + s²) (θ̂ − μ)}, as far as its own points leave it uncertain.
 *
 * <p>Reference: R. DerSimonian and N. Laird, <i>Meta-analysis in clinical trials</i>, Controlled Clinical Trials 7 (1986).
 */
record Portfolio(Configuration with) implements Analysis {

    /** The half-width of an interval of 95 % in standard errors. */
    private static final double HALF_WIDTH = 1.959963984540054;

    record Configuration(
            @Key(doc = "the symbol of the parameter to rank by", byDefault = "A")
            String parameter) {}

    private record Member(String name, double value, double error, Interval interval) {}

    @Override
    public List<Problem> check(AnalysisPlan plan) {
        return LawParameters.missing(plan.on(), "with.parameter", with.parameter());
    }

    @Override
    public List<Finding> run(AnalysisContext context) {
        List<Member> members = new ArrayList<>();
        context.on().forEach(fit -> member(fit, context).ifPresent(members::add));
        Findings findings = Findings.begin();
        int left = context.on().size() - members.size();
        if (members.size() < 2) {
            findings.absent("mean", "", "TOO_FEW_CURVES", members.size() + " curves have an estimate and an interval");
            return findings.list();
        }
        Pooled pooled = Pooled.of(members);
        findings.estimate("mean", pooled.mean(), "", pooled.interval());
        findings.estimate("between-curves-sd", Math.sqrt(pooled.variance()), "");
        findings.measurement("curves", members.size(), "");
        findings.measurement("curves-left-out", left, "");
        ranking(findings, members, pooled);
        return findings.list();
    }

    /** Curves that the data determine, with an interval of two ends. */
    private Optional<Member> member(FitResult fit, AnalysisContext context) {
        if (!Quality.identified(fit.fit())) {
            return Optional.empty();
        }
        double value = LawParameters.of(fit.fit().law(), with.parameter()).orElse(Double.NaN);
        return context.intervals(
                        fit, List.of(LawParameters.function(fit.request().formulation(), with.parameter())))
                .map(all -> all.intervals().get(0))
                .filter(interval ->
                        interval.lower().isPresent() && interval.upper().isPresent())
                .map(interval -> new Member(
                        Quality.response(fit.key()),
                        value,
                        (interval.upper().getAsDouble() - interval.lower().getAsDouble())
                                / (2 * new Normal(0, 1).quantile((1 + interval.level()) / 2)),
                        interval))
                .filter(member -> member.error() > 0);
    }

    private record Pooled(double mean, double variance, double error) {

        static Pooled of(List<Member> members) {
            double weights = 0;
            double squares = 0;
            double sum = 0;
            for (Member each : members) {
                double w = 1 / (each.error() * each.error());
                weights += w;
                squares += w * w;
                sum += w * each.value();
            }
            double common = sum / weights;
            double q = members.stream()
                    .mapToDouble(
                            each -> (each.value() - common) * (each.value() - common) / (each.error() * each.error()))
                    .sum();
            double variance = Math.max(0, (q - (members.size() - 1)) / (weights - squares / weights));
            double total =
                    members.stream().mapToDouble(each -> weight(each, variance)).sum();
            double mean = members.stream()
                            .mapToDouble(each -> weight(each, variance) * each.value())
                            .sum()
                    / total;
            return new Pooled(mean, variance, Math.sqrt(1 / total));
        }

        private static double weight(Member member, double variance) {
            return 1 / (member.error() * member.error() + variance);
        }

        double drawn(Member member) {
            return mean + variance * weight(member, variance) * (member.value() - mean);
        }

        Interval interval() {
            return new Interval(
                    OptionalDouble.of(mean - HALF_WIDTH * error),
                    OptionalDouble.of(mean + HALF_WIDTH * error),
                    OptionalDouble.of(error),
                    0.95,
                    "random-effects",
                    List.of());
        }
    }

    private void ranking(Findings findings, List<Member> members, Pooled pooled) {
        List<Member> ranked = members.stream()
                .sorted(Comparator.comparingDouble(Member::value).reversed())
                .toList();
        findings.series(
                "ranking",
                Lane.labels("curve", ranked.stream().map(Member::name).toList()),
                Lane.numbers(
                        "estimate",
                        "",
                        ranked.stream().mapToDouble(Member::value).toArray()),
                Lane.numbers(
                        "lower",
                        "",
                        ranked.stream()
                                .mapToDouble(each -> each.interval().lower().orElse(Double.NaN))
                                .toArray()),
                Lane.numbers(
                        "upper",
                        "",
                        ranked.stream()
                                .mapToDouble(each -> each.interval().upper().orElse(Double.NaN))
                                .toArray()),
                Lane.numbers(
                        "drawn", "", ranked.stream().mapToDouble(pooled::drawn).toArray()));
        findings.verdict(
                "answer",
                ranked.get(0).name() + " has the largest " + with.parameter() + ", "
                        + Words.number(ranked.get(0).value())
                        + Words.interval(ranked.get(0).interval()) + "; the mean of " + ranked.size() + " curves is "
                        + Words.number(pooled.mean()) + Words.interval(pooled.interval())
                        + ", and they differ by a standard deviation of " + Words.number(Math.sqrt(pooled.variance()))
                        + " beyond the uncertainty of each");
    }
}
