package org.curvewright.plugins.analyses.mirage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.items.Requirements;
import org.curvewright.plugins.analyses.items.Shares;
import org.curvewright.plugins.analyses.items.UnitBootstrap;
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

    private interface Metric {
        double of(int model, int[] counts);
    }

    private record Named(String name, String unit, Metric metric) {}

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
        for (Named named : metrics) {
            scores(findings, outputs, named, bootstrap);
        }
        for (int m = 0; m < outputs.count(); m++) {
            resolution(findings.below(outputs.models().get(m)), outputs, m);
        }
        new Attribution(outputs, with, bootstrap).report(findings);
        for (Named named : metrics) {
            suddenness(findings, outputs, named);
        }
        sharpness(findings, outputs);
        return findings.list();
    }

    private static List<Named> metrics(Outputs outputs) {
        List<Named> metrics = new ArrayList<>(List.of(
                new Named("token-accuracy", "probability", outputs::tokenAccuracy),
                new Named("edit-distance", "tokens", outputs::editDistance),
                new Named("exact-match", "probability", outputs::exactMatch)));
        if (outputs.grade().length > 0) {
            metrics.add(new Named("multiple-choice-grade", "probability", outputs::grade));
        }
        if (outputs.brier().length > 0) {
            metrics.add(new Named("brier", "", outputs::brier));
        }
        return metrics;
    }

    private static void scores(Findings findings, Outputs outputs, Named named, UnitBootstrap bootstrap) {
        Interval[] intervals = bootstrap.intervals(
                outputs.items(),
                counts -> IntStream.range(0, outputs.count())
                        .mapToDouble(m -> named.metric().of(m, counts))
                        .toArray());
        for (int m = 0; m < outputs.count(); m++) {
            double value = named.metric().of(m, outputs.once());
            findings.below(outputs.models().get(m))
                    .estimate(named.name(), value, named.unit(), seen(outputs, named, m, value, intervals[m]));
        }
    }

    private static Interval seen(Outputs outputs, Named named, int model, double value, Interval resampled) {
        return named.unit().equals("probability")
                ? Shares.seen(resampled, value, outputs.item()[model].length, resampled.level())
                : resampled;
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

    private static void suddenness(Findings findings, Outputs outputs, Named named) {
        double[] values = IntStream.range(0, outputs.count())
                .mapToDouble(m -> named.metric().of(m, outputs.once()))
                .toArray();
        optional(findings.below("emergence-score"), named.name(), Suddenness.emergenceScore(values));
        optional(findings.below("width"), named.name(), Suddenness.width(outputs.logSizes(), values));
    }

    /** How many times as wide the tokens' rise is as the exact matches'. */
    private static void sharpness(Findings findings, Outputs outputs) {
        double[] logs = outputs.logSizes();
        Optional<Double> tokens = Suddenness.width(logs, values(outputs, outputs::tokenAccuracy));
        Optional<Double> matches = Suddenness.width(logs, values(outputs, outputs::exactMatch));
        optional(
                findings,
                "sharpness-ratio",
                tokens.flatMap(wide -> matches.filter(narrow -> narrow > 0).map(narrow -> wide / narrow)));
    }

    private static double[] values(Outputs outputs, Metric metric) {
        return IntStream.range(0, outputs.count())
                .mapToDouble(m -> metric.of(m, outputs.once()))
                .toArray();
    }

    private static void optional(Findings findings, String name, Optional<Double> value) {
        if (value.isPresent()) {
            findings.measurement(name, value.get(), "");
        } else {
            findings.absent(name, "", "CONSTANT", "the metric does not change, or mostly does not");
        }
    }
}
