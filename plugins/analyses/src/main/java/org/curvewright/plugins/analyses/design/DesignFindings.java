package org.curvewright.plugins.analyses.design;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.curvewright.numerics.distribution.StudentT;
import org.curvewright.plugins.analyses.design.NextRuns.Candidate;
import org.curvewright.plugins.analyses.design.NextRuns.Criterion;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.runs.Targets;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.law.Parameter;

/** What one design would tell of one law. */
final class DesignFindings {

    private static final int WORD_DIGITS = 3;
    private static final int WEIGHT_DIGITS = 2;
    private static final double WEIGHS = 0.1;
    private static final double PERCENT = 100;

    private final Assumed assumed;
    private final DesignConfiguration with;
    private final long seed;
    private final Information information;
    private final Map<String, Rows> targets;
    private final String unit;

    DesignFindings(Assumed assumed, DesignConfiguration with, AnalysisContext context) {
        this.assumed = assumed;
        this.with = with;
        this.seed = context.seed();
        this.information = Information.of(assumed);
        this.targets = Targets.of(assumed.design(), with.at()).rows();
        this.unit = assumed.design().response().unit();
    }

    void state(Findings findings, List<FitResult> rivals) {
        Worlds worlds = new Worlds(assumed, with.worlds(), seed);
        Worlds.Outcome outcome = worlds.refits();
        design(findings, outcome);
        parameters(findings, outcome);
        Map<String, Double> widths = targets(findings, outcome);
        findings.series("widths", new ExpectedWidths(assumed, targets, this::expected, outcome, with.level()).lanes());
        Map<String, Double> powers = new LinkedHashMap<>();
        for (FitResult rival : rivals) {
            double power = PERCENT * worlds.power(rival);
            powers.put(rival.key().formulation(), power);
            findings.measurement("power/" + rival.key().formulation(), power, "percent of worlds");
        }
        List<String> words = new ArrayList<>();
        words.add(identification());
        widths.forEach((label, width) -> words.add("the interval of " + label + " would be "
                + Decimal.significant(width, WORD_DIGITS) + unitWord() + " wide"));
        powers.forEach((rival, power) -> {
            if (Double.isFinite(power)) {
                words.add("AICc would tell the law from " + rival + " in " + Decimal.significant(power, WORD_DIGITS)
                        + " % of worlds");
            }
        });
        next(findings, words);
        findings.verdict("answer", String.join("; ", words) + ".");
    }

    private String unitWord() {
        return unit.isEmpty() ? "" : " " + unit;
    }

    private String identification() {
        return information.identifies()
                ? "The design identifies the law"
                : "The design does not identify the law (it leaves " + weakest()
                        + " open), so that what follows holds along the line of the design only";
    }

    private String weakest() {
        return information.weakest(assumed.law().formulation().parameters().symbols()).entrySet().stream()
                .filter(entry -> Math.abs(entry.getValue()) > WEIGHS)
                .map(entry -> Decimal.significant(entry.getValue(), WEIGHT_DIGITS) + " " + entry.getKey())
                .collect(Collectors.joining(" + "))
                .replace("+ -", "− ")
                .replace("-", "−");
    }

    private void design(Findings findings, Worlds.Outcome outcome) {
        findings.measurement("runs", assumed.design().size(), "runs");
        findings.measurement("noise", assumed.deviation(), "");
        findings.measurement("condition", information.condition(), "");
        findings.verdict("identified", information.identifies() ? "yes" : "no");
        findings.verdict("weakest-direction", weakest());
        findings.measurement("worlds", with.worlds(), "worlds");
        findings.measurement("worlds-at-bound", PERCENT * outcome.atBound() / with.worlds(), "percent");
        findings.measurement("worlds-failed", PERCENT * outcome.failed() / with.worlds(), "percent");
    }

    /** What an interval of so many standard errors is wide; empty without degrees of freedom. */
    private OptionalDouble times(Assumed design) {
        int freedom = design.design().size()
                - assumed.law().formulation().parameters().size();
        return freedom < 1
                ? OptionalDouble.empty()
                : OptionalDouble.of(2 * new StudentT(freedom).survivalQuantile((1 - with.level()) / 2));
    }

    private double expected(double deviation) {
        OptionalDouble times = times(assumed);
        return information.identifies() && times.isPresent() ? times.getAsDouble() * deviation : Double.NaN;
    }

    private void width(Findings findings, String name, double deviation, String its) {
        if (!information.identifies()) {
            findings.absent(
                    name,
                    its,
                    "NOT_IDENTIFIED",
                    "the design does not identify the law: it leaves " + weakest() + " open");
        } else if (times(assumed).isEmpty()) {
            findings.absent(name, its, "NO_DEGREES_OF_FREEDOM", "as many parameters as runs leave no intervals");
        } else {
            findings.measurement(name, expected(deviation), its);
        }
    }

    private void parameters(Findings findings, Worlds.Outcome outcome) {
        List<Parameter> parameters = assumed.law().formulation().parameters().parameters();
        for (int k = 0; k < parameters.size(); k++) {
            Parameter parameter = parameters.get(k);
            double[] unitVector = new double[parameters.size()];
            unitVector[k] = 1;
            Findings own = findings.below(parameter.symbol());
            own.measurement("assumed", assumed.law().parameter(k), parameter.unit());
            width(own, "expected-width", information.deviation(unitVector), parameter.unit());
            own.measurement("simulated-width", outcome.width(k, with.level()), parameter.unit());
        }
    }

    private Map<String, Double> targets(Findings findings, Worlds.Outcome outcome) {
        Map<String, Double> widths = new LinkedHashMap<>();
        targets.forEach((label, row) -> {
            Findings own = findings.below("targets").below(label);
            own.measurement("assumed", assumed.law().predict(row)[0], unit);
            width(own, "expected-width", information.deviation(Information.gradient(assumed.law(), row)), unit);
            double simulated = outcome.width(row, with.level());
            own.measurement("simulated-width", simulated, unit);
            widths.put(label, simulated);
        });
        return widths;
    }

    private void next(Findings findings, List<String> words) {
        if (with.candidates().isEmpty()) {
            return;
        }
        Map.Entry<String, Rows> goal = targets.entrySet().iterator().next();
        NextRuns next = new NextRuns(assumed, with, Information.gradient(assumed.law(), goal.getValue()));
        candidates(findings, next);
        for (Criterion criterion : Criterion.values()) {
            List<Candidate> chosen = next.chosen(criterion);
            String name = "next-for-" + criterion.name().toLowerCase(Locale.ROOT);
            if (chosen.isEmpty()) {
                findings.absent(name, "runs", "NOTHING_AFFORDABLE", "no candidate costs less than the budget");
                continue;
            }
            findings.series(name + "/series", next.lanes(chosen, unit));
            Assumed larger = assumed.with(chosen.stream().map(Candidate::point).toList());
            double after = new Worlds(larger, with.worlds(), seed).refits().width(goal.getValue(), with.level());
            findings.measurement(name, chosen.size(), "runs");
            findings.measurement(
                    name + "/cost",
                    NextRuns.total(chosen).orElse(Double.NaN),
                    with.cost().unit());
            findings.measurement(name + "/simulated-width", after, unit, later(larger));
            if (criterion == Criterion.FORECAST) {
                words.add(
                        "the best " + chosen.size() + " next runs (" + points(chosen) + ") would make the interval of "
                                + goal.getKey() + " " + Decimal.significant(after, WORD_DIGITS) + unitWord() + " wide");
            }
        }
    }

    private void candidates(Findings findings, NextRuns next) {
        List<Candidate> all = next.all();
        findings.series("candidates", next.lanes(all, unit));
        findings.series(
                "candidates/picture",
                Lane.labels(
                        "label",
                        all.stream()
                                .map(candidate -> points(List.of(candidate)))
                                .toList()),
                Lane.numbers(
                        "x (log): cost of the run",
                        with.cost().unit(),
                        all.stream().mapToDouble(Candidate::cost).toArray()),
                Lane.numbers(
                        "y: forecast's standard deviation with it",
                        unit,
                        all.stream().mapToDouble(Candidate::deviation).toArray()));
    }

    private Notice[] later(Assumed larger) {
        return Information.of(larger).identifies()
                ? new Notice[0]
                : new Notice[] {new Notice("NOT_IDENTIFIED", "with these runs too the design does not identify the law")
                };
    }

    private String points(List<Candidate> chosen) {
        List<Variable> covariates = assumed.design().covariates();
        List<String> points = new ArrayList<>();
        for (Candidate candidate : chosen) {
            List<String> parts = new ArrayList<>();
            for (int k = 0; k < covariates.size(); k++) {
                parts.add(covariates.get(k).name() + " "
                        + Decimal.shortest(candidate.point()[k]));
            }
            points.add(String.join(", ", parts));
        }
        return String.join("; ", points);
    }
}
