package org.curvewright.plugins.analyses.scores;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.items.Requirements;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Notice;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.AnalysisPlan;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;
import org.curvewright.spi.data.Column;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.inference.Interval;

/** What scores over items show: each with its interval, against chance, with what so many items can detect. */
record ItemScores(ItemScoresConfiguration with) implements Analysis {

    /** To see at least one success this often is to miss it this seldom. */
    private static final double MISSED = 0.05;

    @Override
    public List<Problem> check(AnalysisPlan plan) {
        Table table = plan.table(with.data());
        Requirements columns = new Requirements(table).labels("run", with.run());
        names(table).forEach(name -> columns.numbers("scores", name));
        List<Problem> problems = new ArrayList<>(columns.problems());
        if (table.size() == 0) {
            problems.add(new Problem("NO_ROWS", "with.data", "'" + table.name() + "' has no rows"));
        }
        return problems;
    }

    private List<String> names(Table table) {
        return with.scores().orElseGet(() -> ScoreColumn.in(table));
    }

    @Override
    public List<Finding> run(AnalysisContext context) {
        Table table = context.table(with.data());
        Findings findings = Findings.begin();
        List<String> sentences = new ArrayList<>();
        for (String name : names(table)) {
            ScoreColumn column = ScoreColumn.of(table, name);
            sentences.add(scores(findings, table, column));
            series(findings, table, column);
        }
        findings.verdict(
                "answer",
                sentences.isEmpty()
                        ? "No column has a standard error or trials beside it."
                        : String.join(" ", sentences));
        return findings.list();
    }

    /** A sentence on the column, after the findings of each of its runs. */
    private String scores(Findings findings, Table table, ScoreColumn column) {
        Column runs = table.column(with.run()).orElseThrow();
        int best = -1;
        List<String> guessing = new ArrayList<>();
        for (int run = 0; run < table.size(); run++) {
            Findings below = findings.below(runs.text(run));
            if (column.score().missing(run)) {
                below.absent(column.name(), column.score().variable().unit(), "NO_SCORE", "the run has no score");
                continue;
            }
            best = best < 0 || column.score().at(run) > column.score().at(best) ? run : best;
            Optional<Interval> interval = one(below, column, run);
            if (guessing(column, interval)) {
                guessing.add(runs.text(run));
            }
        }
        return best < 0 ? column.name() + ": no run has a score." : sentence(column, runs.text(best), best, guessing);
    }

    private Optional<Interval> one(Findings below, ScoreColumn column, int run) {
        String unit = column.score().variable().unit();
        double value = column.score().at(run);
        Optional<Interval> interval = column.interval(run, with.level());
        interval.ifPresentOrElse(
                found -> below.estimate(
                        column.name(),
                        value,
                        unit,
                        found,
                        column.guess().map(guess -> guess.notices(found)).orElseGet(() -> new Notice[0])),
                () -> below.estimate(
                        column.name(),
                        value,
                        unit,
                        new Notice("NO_STANDARD_ERROR", "neither trials nor a standard error is known")));
        Findings resolution = below.below(column.name());
        column.items(run).ifPresent(items -> {
            resolution.measurement("items", items, "count");
            resolution.measurement("smallest-detectable", 1 / items, unit);
            needed(resolution, value);
        });
        interval.ifPresent(found -> column.guess().ifPresent(guess -> guess.report(resolution, unit, found)));
        return interval;
    }

    /** Items of which at least one succeeds 95 times in a hundred. */
    private static void needed(Findings resolution, double value) {
        if (value > 0 && value < 1) {
            resolution.measurement("items-needed", Elementary.log(MISSED) / Elementary.log1p(-value), "count");
        } else {
            resolution.absent("items-needed", "count", "NO_CONTRAST", "the score is " + Decimal.shortest(value));
        }
    }

    private static boolean guessing(ScoreColumn column, Optional<Interval> interval) {
        return interval.isPresent()
                && column.guess()
                        .filter(guess -> guess.guessing(interval.get()))
                        .isPresent();
    }

    private String sentence(ScoreColumn column, String run, int best, List<String> guessing) {
        String text = column.name() + ": the highest value is "
                + Decimal.significant(column.score().at(best), 3)
                + " of " + run
                + column.interval(best, with.level())
                        .map(found -> " [" + end(found.lower()) + ", " + end(found.upper()) + "] ("
                                + Decimal.shortest(100 * with.level()) + " % interval "
                                + (found.method().equals("wilson")
                                        ? "of "
                                                + Decimal.significant(
                                                        column.items(best).orElse(0), 3)
                                                + " trials, were they drawn anew"
                                        : "by the standard error over items")
                                + ")")
                        .orElse("");
        if (column.guess().isEmpty()) {
            return text + ".";
        }
        String chance = Decimal.significant(column.guess().get().level(), 3);
        return text
                + (guessing.isEmpty()
                        ? "; every run is above chance (" + chance + ")."
                        : "; not told from chance (" + chance + "): " + String.join(", ", guessing) + ".");
    }

    private static String end(OptionalDouble end) {
        return Decimal.significant(end.orElse(Double.NaN), 3);
    }

    private void series(Findings findings, Table table, ScoreColumn column) {
        int[] rows = IntStream.range(0, table.size())
                .filter(run -> !column.score().missing(run)
                        && column.interval(run, with.level()).isPresent())
                .toArray();
        if (rows.length == 0) {
            return;
        }
        Column runs = table.column(with.run()).orElseThrow().rows(rows);
        List<String> labels =
                IntStream.range(0, rows.length).mapToObj(runs::text).toList();
        Value.Lane x = table.numbers(with.size())
                .map(size -> size.rows(rows))
                .filter(size -> IntStream.range(0, size.size()).noneMatch(size::missing))
                .map(size -> Value.Lane.numbers("x: model size", size.variable().unit(), size.values()))
                .orElseGet(() -> Value.Lane.labels("x: run", labels));
        String unit = column.score().variable().unit();
        findings.below("curves")
                .series(
                        column.name(),
                        x,
                        Value.Lane.numbers(
                                "y: " + column.name(),
                                unit,
                                column.score().rows(rows).values()),
                        ends("lower", unit, column, rows, Interval::lower),
                        ends("upper", unit, column, rows, Interval::upper),
                        Value.Lane.labels("label", labels));
    }

    private Value.Lane ends(
            String name, String unit, ScoreColumn column, int[] rows, Function<Interval, OptionalDouble> end) {
        double[] values = IntStream.of(rows)
                .mapToDouble(run -> column.interval(run, with.level())
                        .map(found -> end.apply(found).orElse(Double.NaN))
                        .orElse(Double.NaN))
                .toArray();
        return Value.Lane.numbers(name, unit, values);
    }
}
