package org.curvewright.plugins.analyses.systems;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.optimize.RootFinder;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Finding.Kind;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.law.Law;

/** System A against system B. */
final class Duel {

    private static final double LN_10 = 2.302585092994046;
    private static final double PERCENT = 100;
    private static final int STEPS = 120;

    private final TrainedSystem a;
    private final TrainedSystem b;
    private final SystemConfiguration with;
    private final boolean lowerIsBetter;
    private final String unit;

    Duel(TrainedSystem a, TrainedSystem b, SystemConfiguration with, boolean lowerIsBetter) {
        this.a = a;
        this.b = b;
        this.with = with;
        this.lowerIsBetter = lowerIsBetter;
        this.unit = a.fit().request().dataset().response().unit();
    }

    /** A number that two laws have. */
    private interface OfTwo {
        double of(Law first, Law second);
    }

    private Drawn drawn(OfTwo number) {
        double[] draws = new double[Math.min(a.draws().size(), b.draws().size())];
        Arrays.setAll(draws, d -> number.of(a.draws().get(d), b.draws().get(d)));
        String method = a.pairedWith(b) ? "paired draws" : "independent draws";
        return new Drawn(number.of(a.law(), b.law()), draws, with.draws().level(), method);
    }

    List<Finding> findings(String path) {
        List<Finding> findings = new ArrayList<>();
        if (Twins.are(a, b, with)) {
            return identical(path);
        }
        List<String> sentences = new ArrayList<>();
        for (Map<String, Double> point : with.at()) {
            String own = path + "/" + Slug.of(point);
            Drawn difference = drawn((first, second) -> at(first, point, 0) - at(second, point, 0));
            Drawn multiplier = drawn((first, second) -> multiplier(first, second, point));
            Wins wins = Wins.of(difference.draws(), lowerIsBetter);
            findings.add(difference.finding(own + "/difference", unit, undefined()));
            findings.add(wins.finding(own + "/probability-better", with.draws().level()));
            findings.add(multiplier.finding(
                    own + "/multiplier",
                    "",
                    new Notice(
                            "OUT_OF_REACH",
                            b.name() + " equals it at no scale within " + Decimal.significant(with.farthest(), 3)
                                    + " decades of " + with.by())));
            sentences.add("At " + Slug.said(point) + ", " + a.name() + " is better than " + b.name()
                    + " with probability " + wins.said(with.draws().level()) + said(multiplier) + ".");
        }
        findings.add(crossover()
                .finding(
                        path + "/crossover",
                        sizeUnit(),
                        new Notice(
                                "NO_CROSSOVER",
                                "the laws do not cross within " + Decimal.significant(with.farthest(), 3)
                                        + " decades of the first scale")));
        Pairing pairing = Pairing.of(a, b, with);
        sentences.add(pairing.sentence());
        findings.add(0, Finding.verdict(path + "/answer", String.join(" ", sentences)));
        findings.add(pairing.finding(path + "/pairing"));
        return findings;
    }

    private List<Finding> identical(String path) {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.verdict(
                        path + "/answer",
                        a.name() + " and " + b.name() + " have one and the same law, so neither is better anywhere.")
                .noting(List.of(Twins.notice())));
        for (Map<String, Double> point : with.at()) {
            String own = path + "/" + Slug.of(point);
            findings.add(Finding.of(own + "/difference", Kind.ESTIMATE, 0, unit).noting(List.of(Twins.notice())));
            findings.add(Finding.absent(own + "/probability-better", Kind.MEASUREMENT, "probability", Twins.notice()));
            findings.add(Finding.absent(own + "/multiplier", Kind.ESTIMATE, "", Twins.notice()));
        }
        findings.add(Finding.absent(path + "/crossover", Kind.ESTIMATE, sizeUnit(), Twins.notice()));
        findings.add(Pairing.of(a, b, with).finding(path + "/pairing"));
        return findings;
    }

    private String said(Drawn multiplier) {
        return Double.isFinite(multiplier.value())
                ? "; " + b.name() + " needs " + Decimal.significant(multiplier.value(), 3) + " times the " + with.by()
                        + " to equal it"
                        + multiplier
                                .interval()
                                .map(interval -> " (" + Decimal.significant(PERCENT * interval.level(), 3)
                                        + " % interval " + end(interval.lower()) + " to " + end(interval.upper()) + ")")
                                .orElse("")
                : "";
    }

    private static String end(OptionalDouble end) {
        return end.isPresent() ? Decimal.significant(end.getAsDouble(), 3) : "open";
    }

    private static Notice undefined() {
        return new Notice("UNDEFINED", "a law has no value there");
    }

    private double at(Law law, Map<String, Double> point, double logarithm) {
        return TrainedSystem.at(law, point, with.by(), logarithm);
    }

    /** m with f_B(m x) = f_A(x): by how much more B must be given; ±∞ where no such m is within the bounds. */
    private double multiplier(Law first, Law second, Map<String, Double> point) {
        double aim = at(first, point, 0);
        double far = with.farthest() * LN_10;
        if (Double.isNaN(aim) || Double.isNaN(at(second, point, 0))) {
            return Double.NaN;
        }
        OptionalDouble root = RootFinder.between(-far, far, t -> at(second, point, t) - aim);
        if (root.isPresent()) {
            return Elementary.exp(root.getAsDouble());
        }
        boolean never = at(second, point, far) < aim != lowerIsBetter;
        return never ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    }

    private Drawn crossover() {
        Map<String, Double> from = with.at().get(0);
        Drawn logarithm = drawn((first, second) -> crossing(first, second, from));
        double start = size(from);
        return new Drawn(
                start * Elementary.exp(logarithm.value()),
                Arrays.stream(logarithm.draws())
                        .map(t -> start * Elementary.exp(t))
                        .toArray(),
                logarithm.level(),
                logarithm.method());
    }

    private String sizeUnit() {
        return a.law().formulation().covariates().stream()
                .filter(variable -> variable.name().equals(with.by()))
                .map(Variable::unit)
                .findFirst()
                .orElse("FLOP");
    }

    private double size(Map<String, Double> point) {
        return with.by().equals("C") && !point.containsKey("C")
                ? 6 * point.getOrDefault("N", Double.NaN) * point.getOrDefault("D", Double.NaN)
                : point.getOrDefault(with.by(), Double.NaN);
    }

    /** ln of the crossing nearest to the point over its size; +∞ where there is none, NaN where a law has no value. */
    private double crossing(Law first, Law second, Map<String, Double> point) {
        double step = with.farthest() * LN_10 / STEPS;
        double before = at(first, point, 0) - at(second, point, 0);
        if (Double.isNaN(before)) {
            return Double.NaN;
        }
        for (int k = 1; k <= STEPS; k++) {
            for (int side : new int[] {1, -1}) {
                OptionalDouble root = RootFinder.between(
                        side * (k - 1) * step, side * k * step, t -> at(first, point, t) - at(second, point, t));
                if (root.isPresent()) {
                    return root.getAsDouble();
                }
            }
        }
        return Double.POSITIVE_INFINITY;
    }
}
