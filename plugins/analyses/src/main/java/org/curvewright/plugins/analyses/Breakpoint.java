package org.curvewright.plugins.analyses;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.statistics.Line;
import org.curvewright.spi.Key;
import org.curvewright.spi.Notice;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.AnalysisPlan;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Finding.Kind;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.fit.FitResult;

/**
 * min over i of Σ_{j<i} (yⱼ − a₁ − b₁ ln xⱼ)² + Σ_{j≥i} (yⱼ − a₂ − b₂ ln xⱼ)², for i = 2 … n − 2: where two straight lines in
 * ln x describe a response best, each through at least two observations.
 */
record Breakpoint(Configuration with) implements Analysis {

    private static final int LEAST = 2;
    /** Two intercepts, two slopes and the place. */
    private static final int PARAMETERS = 5;

    record Configuration(
            @Key(doc = "the covariate along which to look", byDefault = "N")
            String by) {}

    /** Two lines that part before observation {@code index}. */
    private record Broken(int index, Line before, Line after) {

        double squares() {
            return before.residualSumOfSquares() + after.residualSumOfSquares();
        }
    }

    @Override
    public List<Problem> check(AnalysisPlan plan) {
        return Ordered.problems(with.by(), plan.on());
    }

    @Override
    public List<Finding> run(AnalysisContext context) {
        Map<String, Ordered> responses = new LinkedHashMap<>();
        for (FitResult fit : context.on()) {
            responses.computeIfAbsent(
                    Addresses.response(fit.key()),
                    path -> Ordered.by(with.by(), fit.request().dataset()));
        }
        List<Finding> findings = new ArrayList<>();
        responses.forEach((path, observations) -> findings.addAll(broken(path + "/", observations)));
        findings.add(answer(responses));
        return findings;
    }

    private static Finding answer(Map<String, Ordered> responses) {
        List<String> bends = new ArrayList<>();
        List<String> better = new ArrayList<>();
        responses.forEach((path, observations) -> bestOf(places(observations)).ifPresent(best -> {
            String name = path.substring(path.lastIndexOf('/') + 1);
            bends.add(name + " at "
                    + Say.number(observations.values()[best.index()]) + " (slope "
                    + Say.number(best.before().slope()) + ", then "
                    + Say.number(best.after().slope()) + ")");
            if (gain(observations, best).orElse(Double.NEGATIVE_INFINITY) > 0) {
                better.add(name);
            }
        }));
        return Finding.verdict(
                "answer",
                bends.isEmpty()
                        ? "No response has enough observations for two lines."
                        : "Two straight lines in the logarithm of the covariate part best at: "
                                + String.join("; ", bends) + ". By AICc they are worth"
                                + " their three further parameters for " + better.size() + " of " + bends.size()
                                + " responses" + (better.isEmpty() ? "" : " (" + String.join(", ", better) + ")")
                                + ", so that a bend is " + (better.isEmpty() ? "not" : "there") + " shown.");
    }

    private static Optional<Broken> bestOf(List<Broken> places) {
        return places.stream().reduce((one, other) -> other.squares() < one.squares() ? other : one);
    }

    /** By how much the AICc of two lines is below that of one; empty where one of them has none. */
    private static OptionalDouble gain(Ordered observations, Broken best) {
        Optional<Line> one = line(observations, 0, observations.size());
        int n = observations.size();
        return one.isEmpty() || n < PARAMETERS + 2
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        corrected(n, one.get().residualSumOfSquares(), 2) - corrected(n, best.squares(), PARAMETERS));
    }

    /** n ln(Σr²/n) + 2k + 2k(k + 1)/(n − k − 1). */
    private static double corrected(int n, double squares, int k) {
        return n * Elementary.log(squares / n) + 2.0 * k + 2.0 * k * (k + 1) / (n - k - 1);
    }

    private static List<Finding> broken(String path, Ordered observations) {
        List<Broken> places = places(observations);
        Optional<Broken> best = bestOf(places);
        return best.isPresent()
                ? found(path, observations, places, best.get())
                : List.of(Finding.absent(
                        path + "index",
                        Kind.ESTIMATE,
                        "",
                        new Notice(
                                "TOO_FEW_OBSERVATIONS",
                                observations.size() + " observations do not make two lines; it takes at least "
                                        + 2 * LEAST + " of different "
                                        + observations.variable().name())));
    }

    /** Every place where both sides make a line. */
    private static List<Broken> places(Ordered observations) {
        int n = observations.size();
        return IntStream.rangeClosed(LEAST, n - LEAST)
                .boxed()
                .flatMap(i -> line(observations, 0, i).stream()
                        .flatMap(
                                before -> line(observations, i, n).stream().map(after -> new Broken(i, before, after))))
                .toList();
    }

    private static Optional<Line> line(Ordered observations, int from, int to) {
        double[] x = Arrays.copyOfRange(observations.logarithms(), from, to);
        double[] y = Arrays.copyOfRange(observations.data().observed(), from, to);
        return Line.fit(x, y).value();
    }

    private static List<Finding> found(String path, Ordered observations, List<Broken> places, Broken best) {
        String unit = observations.data().response().unit();
        int n = observations.size();
        double[] at = observations.values();
        return List.of(
                estimate(path + "index", best.index(), ""),
                estimate(path + "rss", best.squares(), squared(unit)),
                estimate(path + "slope-before", best.before().slope(), unit),
                estimate(path + "slope-after", best.after().slope(), unit),
                estimate(path + "at", at[best.index()], observations.variable().unit()),
                estimate(path + "aic", n * Elementary.log(best.squares() / n) + 2 * PARAMETERS, ""),
                Finding.series(
                        path + "series",
                        lane(
                                "index",
                                "",
                                places.stream().mapToDouble(Broken::index).toArray()),
                        lane(
                                observations.variable().name(),
                                observations.variable().unit(),
                                places.stream()
                                        .mapToDouble(place -> at[place.index()])
                                        .toArray()),
                        lane(
                                "rss",
                                squared(unit),
                                places.stream().mapToDouble(Broken::squares).toArray())));
    }

    private static String squared(String unit) {
        return unit.isEmpty() ? "" : "(" + unit + ")²";
    }

    private static Lane lane(String name, String unit, double[] values) {
        return Lane.numbers(name, unit, values);
    }

    private static Finding estimate(String address, double number, String unit) {
        return Finding.of(address, Kind.ESTIMATE, number, unit);
    }
}
