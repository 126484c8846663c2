package org.curvewright.plugins.analyses.channels;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.statistics.Moments;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.items.Requirements;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Key;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.AnalysisPlan;
import org.curvewright.spi.analysis.DataReference;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.data.Groups;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Table;

/** What a large base model says once a small model's fine-tuning is added to it, position by position. */
record LogitComposition(Configuration with) implements Analysis {

    private static final int WORD_DIGITS = 4;
    private static final int TOKENS_SHOWN = 50;

    record Configuration(
            @Key(doc = "the data entry with a row a position and token")
            DataReference data,

            @Key(doc = "the column that names the position", byDefault = "position")
            String position,

            @Key(doc = "the column that names the token", byDefault = "token")
            String token,

            @Key(
                    doc = "the column of the large base model's log probability",
                    unit = "nats",
                    byDefault = "logp_ref_big")
            String big,

            @Key(
                    doc = "the column of the small tuned model's log probability",
                    unit = "nats",
                    byDefault = "logp_ft_small")
            String tuned,

            @Key(
                    doc = "the column of the small base model's log probability",
                    unit = "nats",
                    byDefault = "logp_ref_small")
            String small,

            @Key(
                    doc = "the column of another small tuned model's log probability, of a behaviour to blend with",
                    unit = "nats")
            Optional<String> safe,

            @Key(
                    doc =
                            "how much of tuned's reward is kept beside that of safe: r = blend·r_tuned + (1 − blend)·r_safe",
                    byDefault = "1")
            double blend,

            @Key(doc = "the column that is 1 at the token that is right, 0 elsewhere")
            Optional<String> target,

            @Key(doc = "λ: how much of the fine-tuning is added", byDefault = "1")
            double strength,

            @Key(
                    doc = "the share of the large model's mass whose tokens may be proposed; 1 for all",
                    unit = "probability",
                    byDefault = "1")
            double topP) {

        Configuration {
            if (!(topP > 0 && topP <= 1)) {
                throw new IllegalArgumentException("top-p is "
                        + (Double.isFinite(topP) ? Decimal.shortest(topP) : "not finite") + "; above 0, at most 1");
            }
            if (!(blend >= 0 && blend <= 1)) {
                throw new IllegalArgumentException("blend is not between 0 and 1");
            }
            if (blend < 1 && safe.isEmpty()) {
                throw new IllegalArgumentException("blend is below 1 and safe names no column to blend with");
            }
            if (!Double.isFinite(strength)) {
                throw new IllegalArgumentException("strength is not finite");
            }
        }
    }

    /** What one position gave. */
    private record Outcome(
            String label,
            Composition composed,
            double toBig,
            double toTuned,
            Optional<Double> score,
            List<String> tokens) {}

    @Override
    public List<Problem> check(AnalysisPlan plan) {
        return new Requirements(plan.table(with.data()))
                .labels("position", with.position())
                .labels("token", with.token())
                .within("big", with.big(), -Double.MAX_VALUE, 0)
                .within("tuned", with.tuned(), -Double.MAX_VALUE, 0)
                .within("small", with.small(), -Double.MAX_VALUE, 0)
                .optional(with.safe(), (requirements, name) -> requirements.within("safe", name, -Double.MAX_VALUE, 0))
                .optional(with.target(), (requirements, name) -> requirements.within("target", name, 0, 1))
                .problems();
    }

    @Override
    public List<Finding> run(AnalysisContext context) {
        Table table = context.table(with.data());
        Groups positions = Groups.of(table.column(with.position()).orElseThrow());
        List<Outcome> outcomes = new ArrayList<>();
        int[][] rows = positions.rows();
        for (int p = 0; p < rows.length; p++) {
            outcomes.add(outcome(table, positions.labels().get(p), rows[p]));
        }
        Findings findings = Findings.begin();
        outcomes.forEach(outcome -> state(findings.below(outcome.label()), outcome));
        means(findings, outcomes);
        return findings.list();
    }

    private Outcome outcome(Table table, String label, int[] rows) {
        double[] big = column(table, with.big(), rows);
        double[] tuned = column(table, with.tuned(), rows);
        double[] small = column(table, with.small(), rows);
        Composition composed = Composition.of(big, blended(table, tuned, rows), small, with.strength(), with.topP());
        Optional<Double> score = with.target().map(name -> {
            double[] right = column(table, name, rows);
            double sum = 0;
            for (int v = 0; v < right.length; v++) {
                sum += right[v] > 0 ? right[v] * composed.logProbabilities()[v] : 0;
            }
            return sum;
        });
        List<String> tokens = Arrays.stream(rows)
                .mapToObj(row -> table.column(with.token()).orElseThrow().text(row))
                .toList();
        return new Outcome(label, composed, composed.divergence(big), composed.divergence(tuned), score, tokens);
    }

    /** λ ln π_tuned + (1 − λ) ln π_safe: the small base is the same, so that its rewards blend as these do. */
    private double[] blended(Table table, double[] tuned, int[] rows) {
        return with.safe()
                .map(name -> {
                    double[] safe = column(table, name, rows);
                    double[] blended = new double[safe.length];
                    Arrays.setAll(blended, v -> with.blend() * tuned[v] + (1 - with.blend()) * safe[v]);
                    return blended;
                })
                .orElse(tuned);
    }

    private static double[] column(Table table, String name, int[] rows) {
        NumberColumn column = table.numbers(name).orElseThrow();
        return Arrays.stream(rows).mapToDouble(column::at).toArray();
    }

    private static void state(Findings findings, Outcome outcome) {
        findings.measurement("entropy", outcome.composed().entropy(), "nats");
        findings.measurement("divergence-from-large-base", outcome.toBig(), "nats");
        findings.measurement("divergence-from-small-tuned", outcome.toTuned(), "nats");
        outcome.score().ifPresent(score -> findings.measurement("log-score", score, "nats"));
        double[] probabilities = Arrays.stream(outcome.composed().logProbabilities())
                .map(Elementary::exp)
                .toArray();
        if (probabilities.length <= TOKENS_SHOWN) {
            for (int v = 0; v < probabilities.length; v++) {
                findings.below("probability")
                        .measurement(part(outcome.tokens().get(v)), probabilities[v], "probability");
            }
            findings.series(
                    "series",
                    Lane.labels("x: token", outcome.tokens()),
                    Lane.numbers("y: probability", "probability", probabilities));
        }
    }

    private static String part(String token) {
        return token.strip().replaceAll("[\\s/]+", "-");
    }

    private static void means(Findings findings, List<Outcome> outcomes) {
        double entropy = mean(
                outcomes.stream().map(outcome -> outcome.composed().entropy()).toList());
        double toBig = mean(outcomes.stream().map(Outcome::toBig).toList());
        double toTuned = mean(outcomes.stream().map(Outcome::toTuned).toList());
        findings.measurement("mean/entropy", entropy, "nats");
        findings.measurement("mean/divergence-from-large-base", toBig, "nats");
        findings.measurement("mean/divergence-from-small-tuned", toTuned, "nats");
        List<Double> scores =
                outcomes.stream().flatMap(outcome -> outcome.score().stream()).toList();
        if (!scores.isEmpty()) {
            findings.measurement("mean/log-score", mean(scores), "nats");
        }
        findings.verdict(
                "answer",
                "On average over " + outcomes.size() + " positions the composed model has an entropy of "
                        + Decimal.significant(entropy, WORD_DIGITS)
                        + " nats; its Kullback–Leibler divergence is "
                        + Decimal.significant(toBig, WORD_DIGITS) + " nats from the large base and "
                        + Decimal.significant(toTuned, WORD_DIGITS) + " nats from the small tuned model, so that it is "
                        + (toBig > toTuned ? "nearer to the tuned one." : "no nearer to the tuned one."));
    }

    private static double mean(List<Double> values) {
        return Moments.mean(values.stream().mapToDouble(Double::doubleValue).toArray())
                .value()
                .orElse(Double.NaN);
    }
}
