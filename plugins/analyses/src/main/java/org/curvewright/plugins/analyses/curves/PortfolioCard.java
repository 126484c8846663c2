package org.curvewright.plugins.analyses.curves;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.curvewright.numerics.distribution.StudentT;
import org.curvewright.numerics.statistics.MixedEffects;
import org.curvewright.numerics.statistics.ProfiledDeviations;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.FittedUnits;
import org.curvewright.spi.inference.Interval;

/** What is said of a portfolio: its mean, what its curves differ by, and their ranks. */
final class PortfolioCard {

    private static final double LEVEL = 0.95;
    /** As many curves as a picture can show. */
    private static final int SHOWN = 24;

    private static final int TOP = 10;
    private static final int BOTTOM = 5;

    private static final int PANELS = 9;

    /** Profiles of standard deviations solve equations of so many unknowns many times. */
    private static final int PROFILED = 120;

    private final List<Curve> curves;
    private final Portfolio.Configuration with;
    private final List<CurveFactor> factors;
    private final MixedEffects effects;
    private final double[][] deviations;
    private final Ranking ranking;
    private final List<Integer> order;
    private final String unit;

    PortfolioCard(List<Curve> curves, Portfolio.Configuration with, AnalysisContext context) {
        this.curves = curves;
        this.with = with;
        this.factors = CurveFactor.all(curves, with, context);
        double[] values = curves.stream().mapToDouble(Curve::value).toArray();
        double[] errors = curves.stream().mapToDouble(Curve::error).toArray();
        List<MixedEffects.Factor> levels =
                usable().stream().map(CurveFactor::levels).toList();
        this.effects = MixedEffects.fit(values, errors, levels);
        this.deviations = levels.stream().mapToInt(MixedEffects.Factor::levels).sum() <= PROFILED
                ? ProfiledDeviations.of(values, errors, levels, LEVEL)
                : new double[0][];
        this.ranking = Ranking.of(curves, with.smallest(), context.seed());
        Comparator<Integer> byValue =
                Comparator.comparingDouble(k -> curves.get(k).value());
        this.order = IntStream.range(0, curves.size())
                .boxed()
                .sorted(with.smallest() ? byValue : byValue.reversed())
                .toList();
        FitRequest first = curves.get(0).fit().request();
        this.unit = Curve.places(first.formulation(), with.parameter()).stream()
                .findFirst()
                .map(k -> FittedUnits.of(first.formulation().covariates(), first.dataset())
                        .of(first.formulation().parameters().get(k)))
                .orElse("");
    }

    private List<CurveFactor> usable() {
        return factors.stream().filter(CurveFactor::usable).toList();
    }

    void report(Findings findings) {
        findings.estimate("mean", effects.mean(), unit, interval(effects.mean(), effects.meanError()));
        findings.estimate("between-curves-sd", total(), unit);
        deviation(findings, "own-sd", 0, effects.own());
        factors.stream()
                .filter(factor -> !factor.usable())
                .forEach(factor ->
                        findings.below(factor.name()).absent("sd", unit, factor.obstacle(), factor.why(curves.size())));
        for (int f = 0; f < usable().size(); f++) {
            factor(findings.below(usable().get(f).name()), f);
        }
        ranks(findings);
        curves(findings);
        findings.verdict("answer", answer());
    }

    /**
     * The half-width of an interval in standard errors, by Student's t: no more is known of what curves scatter by than the
     * fewest levels of a factor tell.
     */
    private double halfWidth() {
        int least = usable().stream()
                .mapToInt(factor -> factor.names().size())
                .min()
                .orElse(curves.size());
        return new StudentT(Math.max(1, Math.min(least, curves.size()) - 1)).quantile((1 + LEVEL) / 2);
    }

    private Interval interval(double value, double error) {
        return new Interval(
                OptionalDouble.of(value - halfWidth() * error),
                OptionalDouble.of(value + halfWidth() * error),
                OptionalDouble.of(error),
                LEVEL,
                "restricted-likelihood",
                List.of());
    }

    /** √(τ² + Σ τ_f²). */
    private double total() {
        double sum = effects.own() * effects.own();
        for (double each : effects.factors()) {
            sum += each * each;
        }
        return Math.sqrt(sum);
    }

    private double share(int f) {
        double sd = effects.factors()[f];
        return total() > 0 ? sd * sd / (total() * total()) : 0;
    }

    private void factor(Findings findings, int f) {
        deviation(findings, "sd", f + 1, effects.factors()[f]);
        findings.estimate("share", 100 * share(f), "percent");
        double[] values = effects.effects()[f];
        double[] errors = effects.errors()[f];
        List<Integer> shown = sampled(
                IntStream.range(0, values.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(k -> -values[k]))
                        .toList(),
                SHOWN);
        for (int k : effects.factors()[f] > 0 ? shown : List.<Integer>of()) {
            Findings level =
                    findings.below("levels").below(usable().get(f).names().get(k));
            double mean = effects.mean() + values[k];
            level.estimate("mean", mean, unit, interval(mean, effects.levelErrors()[f][k]));
            level.estimate("effect", values[k], unit, interval(values[k], errors[k]));
        }
        findings.series(
                "effects",
                Lane.labels(
                        "x: " + usable().get(f).name(),
                        shown.stream().map(usable().get(f).names()::get).toList()),
                lane("y: " + with.parameter() + " above mean", shown, k -> values[k]),
                lane("lower", shown, k -> values[k] - halfWidth() * errors[k]),
                lane("upper", shown, k -> values[k] + halfWidth() * errors[k]));
    }

    /** A standard deviation, the curves' own first, with the ends of its profile. */
    private void deviation(Findings findings, String name, int k, double value) {
        if (deviations.length == 0) {
            findings.estimate(
                    name,
                    value,
                    unit,
                    new Notice("NOT_PROFILED", "so many levels are not profiled, so there is no interval"));
            return;
        }
        findings.estimate(name, value, unit, profile(k));
    }

    private Interval profile(int k) {
        double upper = deviations[k][1];
        return new Interval(
                OptionalDouble.of(deviations[k][0]),
                Double.isFinite(upper) ? OptionalDouble.of(upper) : OptionalDouble.empty(),
                OptionalDouble.empty(),
                LEVEL,
                "restricted-likelihood",
                List.of());
    }

    private Lane lane(String name, List<Integer> places, IntToDoubleFunction value) {
        return Lane.numbers(
                name,
                unit,
                places.stream().mapToDouble(k -> value.applyAsDouble(k)).toArray());
    }

    private static Lane plain(String name, List<Integer> places, IntToDoubleFunction value) {
        return Lane.numbers(
                name,
                "",
                places.stream().mapToDouble(k -> value.applyAsDouble(k)).toArray());
    }

    /** All of them, or so many evenly spaced, the first and the last included. */
    static List<Integer> sampled(List<Integer> all, int most) {
        return all.size() <= most
                ? all
                : IntStream.range(0, most)
                        .map(k -> (int) Math.round(k * (all.size() - 1.0) / (most - 1)))
                        .mapToObj(all::get)
                        .toList();
    }

    private double least(int k) {
        return ranking.lower(k, (1 - with.level()) / 2);
    }

    private double most(int k) {
        return ranking.upper(k, (1 + with.level()) / 2);
    }

    private void ranks(Findings findings) {
        findings.series(
                "ranking",
                Lane.labels(
                        "curve", order.stream().map(k -> curves.get(k).name()).toList()),
                lane("estimate", order, k -> curves.get(k).value()),
                lane("lower", order, k -> curves.get(k).interval().lower().orElse(Double.NaN)),
                lane("upper", order, k -> curves.get(k).interval().upper().orElse(Double.NaN)),
                lane("drawn", order, k -> effects.drawn()[k]),
                plain("rank_lower", order, this::least),
                plain("rank_upper", order, this::most),
                plain("first", order, ranking::first));
        IntStream.range(0, order.size())
                .filter(place -> place < TOP || place >= order.size() - BOTTOM)
                .forEach(place -> ranked(findings.below("ranked"), order.get(place), place + 1.0));
        List<Integer> shown = sampled(order, SHOWN);
        findings.series(
                "ranks",
                Lane.labels(
                        "x: curve",
                        shown.stream().map(k -> curves.get(k).name()).toList()),
                plain("y (linear): rank of " + curves.size(), shown, k -> order.indexOf(k) + 1.0),
                plain("lower", shown, this::least),
                plain("upper", shown, this::most));
    }

    /** The first and the last by name; all are in the series. */
    private void ranked(Findings findings, int k, double rank) {
        Curve curve = curves.get(k);
        Findings below = findings.below(curve.name());
        Interval ranks = new Interval(
                OptionalDouble.of(least(k)),
                OptionalDouble.of(most(k)),
                OptionalDouble.empty(),
                with.level(),
                "paired-draws",
                List.of());
        below.estimate("rank", rank, "", ranks);
        below.estimate("estimate", curve.value(), unit, curve.interval());
    }

    /** A picture of some curves, from the first to the last rank. */
    private void curves(Findings findings) {
        for (int k : sampled(order, PANELS)) {
            Curve curve = curves.get(k);
            double[] x = curve.data().rows().value(0);
            double[] predicted = curve.fit().fit().law().predict(curve.data().rows());
            int n = x.length;
            String response = curve.data().response().name();
            String responseUnit = curve.data().response().unit();
            double[] both = new double[2 * n];
            double[] twice = new double[2 * n];
            for (int i = 0; i < n; i++) {
                both[i] = curve.data().observed()[i];
                both[n + i] = predicted[i];
                twice[i] = x[i];
                twice[n + i] = x[i];
            }
            findings.below("rank-" + (order.indexOf(k) + 1))
                    .series(
                            curve.name().replaceAll("[\\s/]+", "-"),
                            Lane.numbers(
                                    "x: " + curve.data().covariates().get(0).name(),
                                    curve.data().covariates().get(0).unit(),
                                    twice),
                            Lane.numbers("y: " + response, responseUnit, both),
                            Lane.labels(
                                    "series",
                                    IntStream.range(0, 2 * n)
                                            .mapToObj(i -> i < n ? "observed" : "law")
                                            .toList()));
        }
    }

    private String answer() {
        int best = order.get(0);
        Curve curve = curves.get(best);
        String differ =
                "they differ by a standard deviation of " + Words.number(total()) + " beyond the uncertainty of each";
        String parts = IntStream.range(0, usable().size())
                .mapToObj(f -> Words.number(100 * share(f)) + " % of that variance comes with "
                        + usable().get(f).name() + ", whose standard deviation is "
                        + Words.number(effects.factors()[f])
                        + (deviations.length == 0 ? "" : Words.interval(profile(f + 1))))
                .collect(Collectors.joining(", "));
        return curve.name() + " has the " + (with.smallest() ? "smallest " : "largest ") + with.parameter() + ", "
                + Words.number(curve.value()) + Words.interval(curve.interval()) + ", rank 1 ["
                + Words.number(least(best))
                + ", " + Words.number(most(best)) + "] and first in " + Words.number(100 * ranking.first(best))
                + " % of the draws" + runnersUp() + "; the mean of " + curves.size() + " curves is "
                + Words.number(effects.mean())
                + Words.interval(interval(effects.mean(), effects.meanError())) + ", and " + differ
                + (parts.isEmpty() ? "" : "; " + parts);
    }

    /** The second and the third. */
    private String runnersUp() {
        return order.stream()
                .skip(1)
                .limit(2)
                .map(k -> ", then " + curves.get(k).name() + " with "
                        + Words.number(curves.get(k).value()) + ", rank " + (order.indexOf(k) + 1) + " ["
                        + Words.number(least(k)) + ", " + Words.number(most(k)) + "]")
                .collect(Collectors.joining());
    }
}
