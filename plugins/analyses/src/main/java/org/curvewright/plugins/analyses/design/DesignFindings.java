package org.curvewright.plugins.analyses.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.curvewright.plugins.analyses.design.NextRuns.Candidate;
import org.curvewright.plugins.analyses.design.NextRuns.Chosen;
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
import org.curvewright.spi.inference.Inference;
import org.curvewright.spi.inference.LawFunction;

/** What one design would tell of one law. */
final class DesignFindings {

    private static final int WORD_DIGITS = 3;
    private static final int WEIGHT_DIGITS = 2;
    private static final double WEIGHS = 0.1;
    private static final double PERCENT = 100;

    private static final int DIGITS = 4;

    private final Assumed assumed;
    private final DesignConfiguration with;
    private final long seed;
    private final Information information;
    private final Map<String, Rows> targets;
    private final Inference inference;
    private final ExpectedWidths widths;
    private final String unit;

    DesignFindings(Assumed assumed, DesignConfiguration with, AnalysisContext context) {
        this.assumed = assumed;
        this.with = with;
        this.seed = context.seed();
        this.information = Information.of(assumed);
        this.targets = Targets.of(assumed.design(), with.at()).rows();
        this.inference =
                context.inferences(assumed.fit()).values().stream().findFirst().orElse(with.inference());
        this.widths = new ExpectedWidths(assumed, information, targets, inference.level());
        this.unit = assumed.design().response().unit();
    }

    void state(Findings findings, List<FitResult> rivals) {
        Worlds worlds = new Worlds(assumed, with.worlds(), seed);
        Outcome outcome = worlds.outcome(widths.functions(), widths.first(), inference);
        design(findings, outcome);
        List<Width> each = widths.of(outcome);
        each.forEach(width -> width.state(findings, widths.unpromised()));
        findings.series("widths", ExpectedWidths.lanes(each));
        RelativeWidths.of(each).ifPresent(lanes -> findings.series("widths/picture", lanes));
        List<String> rivalry = new Rivalry(worlds, with).state(findings, rivals);
        List<String> words = new ArrayList<>();
        words.add(identification());
        each.stream()
                .filter(width -> width.address().startsWith("targets/"))
                .forEach(width -> words.add("the " + level() + " % interval of " + width.name() + " would typically be "
                        + wide(width.interval())));
        words.addAll(rivalry);
        next(findings, words);
        findings.verdict("answer", String.join("; ", words) + ".");
    }

    private String level() {
        return Decimal.significant(PERCENT * inference.level(), WORD_DIGITS);
    }

    private String wide(double width) {
        return Double.isFinite(width)
                ? Decimal.significant(width, WORD_DIGITS) + unitWord() + " wide"
                : "open, without an end on one side or both";
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

    private void design(Findings findings, Outcome outcome) {
        findings.measurement("runs", assumed.design().size(), "runs");
        assumed.noise().state(findings);
        findings.measurement("condition", information.condition(), "");
        findings.verdict("identified", information.identifies() ? "yes" : "no");
        findings.verdict("weakest-direction", weakest());
        findings.measurement("worlds", with.worlds(), "worlds");
        findings.measurement("worlds-at-bound", PERCENT * outcome.atBound() / with.worlds(), "percent");
        findings.measurement("worlds-failed", PERCENT * outcome.failed() / with.worlds(), "percent");
    }

    private void next(Findings findings, List<String> words) {
        if (with.candidates().isEmpty()) {
            return;
        }
        Map.Entry<String, Rows> goal = targets.entrySet().iterator().next();
        NextRuns next = new NextRuns(assumed, with, Information.gradient(assumed.law(), goal.getValue()));
        candidates(findings, next);
        for (Criterion criterion : Criterion.values()) {
            Chosen chosen = next.chosen(criterion);
            String name = "next-for-" + criterion.name().toLowerCase(Locale.ROOT);
            if (chosen.runs().isEmpty()) {
                findings.absent(name, "runs", "NOTHING_AFFORDABLE", "every candidate costs more than the budget");
                continue;
            }
            findings.series(name + "/series", next.lanes(chosen.runs(), unit));
            double after = after(name, chosen, goal, findings);
            said(criterion, chosen, goal.getKey(), after).ifPresent(words::add);
        }
        if (next.nothingAffordable()) {
            words.add("no candidate run is affordable");
        }
    }

    /** States what a plan leads to; the width of the forecast's interval with it. */
    private double after(String name, Chosen chosen, Map.Entry<String, Rows> goal, Findings findings) {
        Assumed larger = assumed.with(chosen.points());
        Outcome later = new Worlds(larger, with.worlds(), seed)
                .outcome(List.of(LawFunction.prediction(goal.getKey(), unit, goal.getValue())), 0, inference);
        double after = later.interval(0);
        findings.measurement(name, chosen.runs().size(), "runs");
        findings.measurement(name + "/plans", chosen.affordable(), "plans");
        findings.verdict(name + "/search", chosen.complete() ? "all plans" : "exchange");
        findings.measurement(name + "/forecast-deviation", chosen.deviation(), unit);
        gain(name + "/information-gain", chosen, findings);
        findings.measurement(name + "/cost", chosen.cost(), with.cost().unit());
        if (Double.isFinite(after)) {
            findings.measurement(name + "/interval-width", after, unit, later(larger));
        } else {
            findings.absent(name + "/interval-width", unit, "MOSTLY_OPEN", "most intervals stay open");
        }
        findings.measurement(name + "/spread-of-estimates", later.spread(0, inference.level()), unit, later(larger));
        return after;
    }

    private boolean unidentified() {
        return !information.identifies();
    }

    /** From a direction that is open to one that is not the gain has no bound. */
    private void gain(String address, Chosen chosen, Findings findings) {
        if (unidentified()) {
            findings.absent(
                    address,
                    "nats",
                    "NOT_IDENTIFIED",
                    "the design leaves " + weakest() + " open, so no number of nats is gained");
        } else {
            findings.measurement(address, chosen.information(), "nats");
        }
    }

    private Optional<String> said(Criterion criterion, Chosen chosen, String goal, double after) {
        int size = chosen.runs().size();
        return switch (criterion) {
            case FORECAST ->
                Optional.of("with " + (size == 1 ? "one next run (" : size + " next runs (") + points(chosen.runs())
                        + "), which by Fisher's information is " + searched(chosen) + ", the interval of " + goal
                        + " would typically be " + wide(after));
            case INFORMATION ->
                unidentified()
                        ? Optional.empty()
                        : Optional.of("most of all parameters at once would tell " + points(chosen.runs()) + ": "
                                + Decimal.significant(chosen.information(), WORD_DIGITS)
                                + " nats (½ ln of the growth of det JᵀJ/σ²)");
            case REGION -> Optional.empty();
        };
    }

    /** "the best of all 34 affordable plans of at most 3 runs", or how else it was found. */
    private String searched(Chosen chosen) {
        String most = with.runs() == 1 ? "one run" : "at most " + with.runs() + " runs";
        if (!chosen.complete()) {
            return "the best found by exchange in " + chosen.affordable() + " affordable plans of " + most
                    + ", which are not all";
        }
        return chosen.affordable() == 1
                ? "the only affordable plan of " + most
                : "the best of all " + chosen.affordable() + " affordable plans of " + most;
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
                parts.add(
                        covariates.get(k).name() + " " + Decimal.size(candidate.point()[k], DIGITS));
            }
            points.add(String.join(", ", parts));
        }
        return String.join("; ", points);
    }
}
