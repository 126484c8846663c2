package org.curvewright.runner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.curvewright.runner.config.ConfigurationReader;
import org.curvewright.runner.config.DeriveEntry;
import org.curvewright.runner.config.Use;
import org.curvewright.runner.problem.Problems;
import org.curvewright.spi.Notice;
import org.curvewright.spi.Problem;
import org.curvewright.spi.data.Column;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Provenance;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.data.TextColumn;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.metric.ItemMetric;
import org.curvewright.spi.metric.Metric.Orientation;
import org.curvewright.spi.metric.Score;
import org.junit.jupiter.api.Test;

/** A table of scores from a table of items: which rows, which columns, and what a run without a score is. */
class DerivationTest {

    private final Problems problems = new Problems();

    /** The share of ones in a column, by the number of rows; chance one half; refuses tables without the column. */
    private record Share(String column) implements ItemMetric {

        @Override
        public String unit() {
            return "probability";
        }

        @Override
        public Orientation orientation() {
            return Orientation.HIGHER_IS_BETTER;
        }

        @Override
        public List<Problem> check(Table items) {
            return items.numbers(column).isPresent()
                    ? List.of()
                    : List.of(new Problem("MISSING_COLUMN", "with.column", "no column '" + column + "'"));
        }

        @Override
        public Score score(Table items) {
            NumberColumn cells = items.numbers(column).orElseThrow();
            double ones =
                    IntStream.range(0, items.size()).mapToDouble(cells::at).sum();
            if (Double.isNaN(ones)) {
                return Score.absent("NO_ITEMS", "a cell is missing");
            }
            double share = ones / items.size();
            return Score.of(share, Math.sqrt(share * (1 - share) / items.size()))
                    .withTrials(items.size());
        }

        @Override
        public OptionalDouble chance(Table items) {
            return OptionalDouble.of(.5);
        }

        @Override
        public Optional<String> convention() {
            return Optional.of("acc");
        }
    }

    private static final Making SHARES = new Making() {
        @Override
        public <S> Optional<Made<S>> make(Class<S> socket, Use use) {
            return Optional.of(
                    new Made<>(socket.cast(new Share(use.id().text())), use.id().text()));
        }

        @Override
        public boolean offers(Class<?> socket, String id) {
            return true;
        }
    };

    private static Table items() {
        return new Table(
                "items",
                List.of(
                        TextColumn.of(Variable.of("model", ""), List.of("b", "a", "b", "a", "b", "b")),
                        NumberColumn.of(Variable.of("N", "parameters"), 2e9, 1e9, 2e9, 1e9, 2e9, 2e9),
                        TextColumn.of(Variable.of("task", ""), List.of("x", "x", "x", "x", "y", "y")),
                        NumberColumn.of(Variable.of("item", ""), 1, 1, 2, 2, 1, 2),
                        NumberColumn.of(Variable.of("right", ""), 1, 0, 1, 1, 0, 1),
                        NumberColumn.of(Variable.of("other", ""), 1, Double.NaN, 1, 1, 1, 1)),
                new Provenance("items.csv", "abc", "A. Author (2024)", "MIT", List.of()));
    }

    private Optional<Table> derived(String entry) {
        String text = "experiment: e\ndata:\n  items: { use: csv, with: { path: items.csv } }\nderive:\n  scores: { "
                + entry + " }\n";
        DeriveEntry read = new ConfigurationReader()
                .read(Path.of("e.yaml"), text, List.of(), problems)
                .orElseThrow()
                .derive()
                .get(0);
        return new Derivation(read, SHARES, problems)
                .of(Map.of("items", new LoadedData(items(), Map.of())))
                .map(LoadedData::table);
    }

    private static List<String> cells(Table table, String name) {
        Column column = table.column(name).orElseThrow();
        return IntStream.range(0, column.size()).mapToObj(column::text).toList();
    }

    @Test
    void aRunIsARowWithItsScoreErrorAndTrials() {
        Table scores = derived("from: items, by: model, metrics: right").orElseThrow();
        assertThat(cells(scores, "model")).containsExactly("b", "a");
        assertThat(cells(scores, "right")).containsExactly("0.75", "0.5");
        assertThat(cells(scores, "right_trials")).containsExactly("4", "2");
        assertThat(scores.numbers("right_se").orElseThrow().at(0)).isEqualTo(Math.sqrt(.75 * .25 / 4));
    }

    @Test
    void whatIsTheSameWithinEveryRunIsCarriedAndNothingElse() {
        Table scores = derived("from: items, by: model, metrics: right").orElseThrow();
        assertThat(cells(scores, "N")).containsExactly("2000000000", "1000000000");
        assertThat(scores.numbers("N").orElseThrow().variable().unit()).isEqualTo("parameters");
        assertThat(scores.columnNames()).containsExactly("model", "N", "right", "right_se", "right_trials");
    }

    @Test
    void aScoreKnowsItsConventionItsChanceAndNoCommonNumberOfItems() {
        Variable score = derived("from: items, by: model, metrics: right")
                .orElseThrow()
                .numbers("right")
                .orElseThrow()
                .variable();
        assertThat(score.convention()).contains("acc");
        assertThat(score.chance()).hasValue(.5);
        // the runs have 4 and 2 items
        assertThat(score.items()).isEmpty();
    }

    @Test
    void perGivesEachOfItsValuesScoresOfItsOwn() {
        Table scores =
                derived("from: items, by: model, per: task, metrics: right").orElseThrow();
        assertThat(cells(scores, "x_right")).containsExactly("1", "0.5");
        assertThat(cells(scores, "y_right")).containsExactly("0.5", "");
        assertThat(scores.provenance().notices())
                .containsExactly(new Notice("NO_ITEMS", "y_right of a: no row is there to be scored"));
        assertThat(scores.columnNames()).doesNotContain("task");
    }

    @Test
    void severalColumnsMakeARunTogether() {
        Table scores = derived("from: items, by: [model, task], metrics: right").orElseThrow();
        assertThat(cells(scores, "model")).containsExactly("b", "a", "b");
        assertThat(cells(scores, "task")).containsExactly("x", "x", "y");
        assertThat(cells(scores, "right")).containsExactly("1", "0.5", "0.5");
    }

    @Test
    void aRunWithoutAScoreIsAMissingCellWithTheReason() {
        Table scores = derived("from: items, by: model, metrics: other").orElseThrow();
        assertThat(cells(scores, "other")).containsExactly("1", "");
        assertThat(scores.provenance().notices())
                .containsExactly(new Notice("NO_ITEMS", "other of a: a cell is missing"));
    }

    @Test
    void aScoreReplacesTheCarriedColumnOfItsName() {
        Table scores = derived("from: items, by: model, metrics: [{ use: right, as: N }]")
                .orElseThrow();
        assertThat(cells(scores, "N")).containsExactly("0.75", "0.5");
    }

    @Test
    void theSourceStaysKnown() {
        Provenance provenance =
                derived("from: items, by: model, metrics: right").orElseThrow().provenance();
        assertThat(provenance.origin()).isEqualTo("scores of items (items.csv)");
        assertThat(provenance.citation()).isEqualTo("A. Author (2024)");
        assertThat(provenance.licence()).isEqualTo("MIT");
    }

    @Test
    void everyProblemOfColumnsAndMetricsIsTold() {
        assertThat(derived("from: items, by: [modle, task], per: tsk, metrics: right"))
                .isEmpty();
        assertThat(derived("from: items, by: model, metrics: [rihgt, wrong]")).isEmpty();
        List<String> told = new ArrayList<>();
        problems.sorted().forEach(problem -> told.add(problem.path()));
        assertThat(told)
                .containsExactlyInAnyOrder(
                        "derive.scores.by[0]",
                        "derive.scores.per",
                        "derive.scores.metrics[0].with.column",
                        "derive.scores.metrics[1].with.column");
    }
}
