package org.curvewright.plugins.analyses.mirage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.plugins.analyses.items.Chance;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.items.Requirements;
import org.curvewright.plugins.analyses.items.Said;
import org.curvewright.plugins.analyses.items.Shares;
import org.curvewright.plugins.analyses.items.UnitBootstrap;
import org.curvewright.spi.Notice;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.AnalysisPlan;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.inference.Interval;

/**
 * Whether an ability that seems to appear at once is in the model's outputs or in the metric that reads them.
 *
 * <p>Reference: R. Schaeffer, B. Miranda, S. Koyejo, <i>Are emergent abilities of large language models a mirage?</i>, arXiv
 * 2304.15004 (2023).
 */
record Mirage(MirageConfiguration with) implements Analysis {

    /** To see at least one success this often. */
    private static final double MISSED = 0.05;

    private static final Notice[] NONE = {};
    private static final Notice[] UNKNOWN = {
        new Notice("NO_CHANCE_LEVEL", "the column of grades does not say what a uniform guess is graded")
    };

    private static final String TOKENS = "token-accuracy";
    private static final String GRADE = "multiple-choice-grade";

    /** @param chance what a uniform guess scores, where one can guess */
    private record Named(String name, String unit, Metric metric, Optional<Chance> chance) {

        Named(String name, String unit, Metric metric) {
            this(name, unit, metric, Optional.empty());
        }

        Notice[] notices(Interval interval) {
            return chance.map(guess -> guess.notices(interval)).orElseGet(() -> guessable() ? UNKNOWN : NONE);
        }

        private boolean guessable() {
            return name.equals(GRADE);
        }
    }

    @Override
    public List<Problem> check(AnalysisPlan plan) {
        Table table = plan.table(with.data());
        List<Problem> problems = new ArrayList<>(new Requirements(table)
                .labels("model", with.model())
                .positive("size", with.size())
                .labels("item", with.item())
                .positive("length", with.length())
                .within("distance", with.distance(), 0, Double.MAX_VALUE)
                .optional(with.grade(), (columns, name) -> columns.within("grade", name, 0, 1))
                .optional(with.brier(), (columns, name) -> columns.within("brier", name, 0, 2))
                .problems());
        if (table.size() == 0) {
            problems.add(new Problem("NO_ROWS", "with.data", "'" + table.name() + "' has no rows"));
        }
        return problems;
    }

    @Override
    public List<Finding> run(AnalysisContext context) {
        Outputs outputs = Outputs.of(context.table(with.data()), with);
        UnitBootstrap bootstrap = new UnitBootstrap(with.draws(), with.level(), context.seed());
        Findings findings = Findings.begin();
        List<Named> metrics = metrics(outputs);
        List<String> guessed = new ArrayList<>();
        for (Named named : metrics) {
            guessed.addAll(scores(findings, outputs, named, bootstrap));
        }
        for (int m = 0; m < outputs.count(); m++) {
            resolution(findings.below(outputs.models().get(m)), outputs, m);
        }
        SuddennessCard suddenness = new SuddennessCard(outputs, bootstrap);
        String attribution = new Attribution(outputs, with, bootstrap).report(findings, suddenness.sharper());
        metrics.forEach(named -> suddenness.report(findings, named.name(), named.metric()));
        String ratio = suddenness.ratio(findings);
        findings.verdict("answer", attribution + ratio + guessing(metrics, guessed));
        return findings.list();
    }

    private static List<Named> metrics(Outputs outputs) {
        List<Named> metrics = new ArrayList<>(List.of(
                new Named(TOKENS, "probability", outputs::tokenAccuracy),
                new Named("edit-distance", "tokens", outputs::editDistance),
                new Named("exact-match", "probability", outputs::exactMatch)));
        if (outputs.grade().length > 0) {
            metrics.add(new Named(GRADE, "probability", outputs::grade, outputs.chance()));
        }
        if (outputs.brier().length > 0) {
            metrics.add(new Named("brier", "", outputs::brier));
        }
        return metrics;
    }

    /** Writes the scores; returns the models whose score is not told from a guess's. */
    private static List<String> scores(Findings findings, Outputs outputs, Named named, UnitBootstrap bootstrap) {
        Interval[] intervals = bootstrap.intervals(
                outputs.items(),
                counts -> IntStream.range(0, outputs.count())
                        .mapToDouble(m -> named.metric().of(m, counts))
                        .toArray());
        List<String> guessed = new ArrayList<>();
        for (int m = 0; m < outputs.count(); m++) {
            double value = named.metric().of(m, outputs.once());
            Interval interval = seen(outputs, named, m, value, intervals[m]);
            Findings model = findings.below(outputs.models().get(m));
            Notice[] notices = named.name().equals(TOKENS) ? beyond(outputs, m) : named.notices(interval);
            model.estimate(named.name(), value, named.unit(), interval, notices);
            named.chance().ifPresent(chance -> chance.report(model.below(named.name()), named.unit(), interval));
            if (named.chance().filter(chance -> chance.guessing(interval)).isPresent()) {
                guessed.add(outputs.models().get(m));
            }
        }
        return guessed;
    }

    /** An output may hold more wrong tokens than its target has; no more than all of the target's are wrong. */
    private static Notice[] beyond(Outputs outputs, int model) {
        long beyond = IntStream.range(0, outputs.item()[model].length)
                .filter(i -> outputs.distance()[model][i] > outputs.length()[model][i])
                .count();
        return beyond == 0
                ? NONE
                : new Notice[] {
                    new Notice(
                            "BEYOND_LENGTH",
                            beyond + " of " + outputs.item()[model].length
                                    + " outputs are farther from their targets than those are long; they count as all"
                                    + " wrong")
                };
    }

    private static Interval seen(Outputs outputs, Named named, int model, double value, Interval resampled) {
        return named.unit().equals("probability")
                ? Shares.seen(resampled, value, outputs.item()[model].length, resampled.level())
                : resampled;
    }

    /** A sentence on the grades that are not told from a guess's. */
    private static String guessing(List<Named> metrics, List<String> guessed) {
        return metrics.stream()
                .flatMap(named -> named.chance().stream())
                .map(chance -> " The multiple-choice grade is "
                        + (guessed.isEmpty()
                                ? "above a guess's (" + Said.number(chance.level()) + ") in every model."
                                : "not told from a guess's (" + Said.number(chance.level()) + ") in "
                                        + String.join(", ", guessed) + "."))
                .collect(Collectors.joining());
    }

    /** What so many items can see, and how many it takes to see what tokens of this accuracy make. */
    private static void resolution(Findings findings, Outputs outputs, int model) {
        findings.measurement("items", outputs.item()[model].length, "count");
        findings.measurement("smallest-detectable", 1.0 / outputs.item()[model].length, "probability");
        double expected = outputs.matchesAt(outputs.tokenAccuracy(model, outputs.once()), model, outputs.once());
        findings.measurement("exact-match-from-tokens", expected, "probability");
        if (expected > 0 && expected < 1) {
            findings.measurement("items-needed", Elementary.log(MISSED) / Elementary.log1p(-expected), "count");
        } else {
            findings.absent(
                    "items-needed",
                    "count",
                    "NO_CONTRAST",
                    "the tokens are all " + (expected > 0 ? "right" : "wrong") + ", so no number of items is needed");
        }
    }
}
