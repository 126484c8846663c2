package org.curvewright.runner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.curvewright.spi.Notice;
import org.curvewright.spi.Problem;
import org.curvewright.spi.data.Column;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Provenance;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.data.TextColumn;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.law.ParameterSpace;
import org.curvewright.spi.law.Support;
import org.curvewright.spi.law.Transform;
import org.junit.jupiter.api.Test;

class DatasetBuilderTest {

    private static final Formulation N = new Slope(true);

    /** y = a ln N, or y = a N, which has a value everywhere. */
    private record Slope(boolean logarithmic) implements Formulation {

        @Override
        public String formula() {
            return logarithmic ? "y(N) = a ln N" : "y(N) = a N";
        }

        @Override
        public List<Variable> covariates() {
            return List.of(Variable.of("N", "parameters"));
        }

        @Override
        public ParameterSpace parameters() {
            return new ParameterSpace(List.of(new Parameter("a", "slope", "", Support.REAL, Transform.IDENTITY)));
        }

        @Override
        public void evaluate(Rows rows, double[] theta, Derivatives out) {
            double[] x = logarithmic ? rows.logarithm(0) : rows.value(0);
            for (int i = 0; i < rows.size(); i++) {
                out.value()[i] = theta[0] * x[i];
                out.gradient()[0][i] = x[i];
            }
        }

        @Override
        public List<double[]> startingPoints(Dataset data) {
            return List.of();
        }
    }

    private static Table table(Column... columns) {
        return new Table("runs", List.of(columns), Provenance.of("runs.csv", ""));
    }

    private static NumberColumn number(String name, double... values) {
        return NumberColumn.of(Variable.of(name, ""), values);
    }

    private static List<String> messages(Table table) {
        DatasetBuilder builder = new DatasetBuilder(table);
        builder.build(N, "loss", RoleColumns.NONE);
        return builder.problems().stream().map(Problem::message).toList();
    }

    @Test
    void leavesOutRowsWithoutAResponse() {
        Optional<Dataset> dataset = new DatasetBuilder(table(number("N", 1, 2, 3), number("loss", 3, Double.NaN, 2)))
                .build(N, "loss", RoleColumns.NONE);

        assertThat(dataset)
                .hasValueSatisfying(data -> assertThat(data.observed()).containsExactly(3, 2));
    }

    private static RoleColumns trials(String column) {
        return new RoleColumns(
                Optional.empty(),
                Optional.empty(),
                Optional.of(column),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Of five rows one lacks its count and one its response. */
    @Test
    void leavesOutARoleInsteadOfRowsWhereItIsNotUsed() {
        Table table = table(
                number("N", 1, 2, 3, 4, 5),
                number("loss", .5, .6, .7, .8, Double.NaN),
                number("items", 200, Double.NaN, 200, 200, 200));
        assertThat(trials("items").incomplete(table, "loss")).isTrue();
        assertThat(trials("N").incomplete(table, "loss")).isFalse();
        DatasetBuilder sparing = new DatasetBuilder(table, Optional.empty(), true);
        Dataset data = sparing.build(N, "loss", trials("items")).orElseThrow();
        assertThat(data.size()).isEqualTo(4);
        assertThat(data.trials()).isEmpty();
        assertThat(sparing.notices()).extracting(Notice::code).containsExactly("EMPTY_ROLE_CELLS", "EMPTY_CELLS");
        assertThat(sparing.notices().get(0).text())
                .startsWith("items of row 2 in runs is empty, so the role trials is left out");
        Dataset strict =
                new DatasetBuilder(table).build(N, "loss", trials("items")).orElseThrow();
        assertThat(strict.size()).isEqualTo(3);
    }

    @Test
    void takesTheModelsNameForALabel() {
        Optional<Dataset> dataset = new DatasetBuilder(table(
                        TextColumn.of(Variable.of("model", ""), List.of("a", "b")),
                        number("N", 1, 2),
                        number("loss", 3, 2)))
                .build(N, "loss", RoleColumns.NONE);

        assertThat(dataset).hasValueSatisfying(data -> assertThat(data.label(1)).isEqualTo("b"));
    }

    @Test
    void takesTheItemsOfAScoreForItsTrials() {
        NumberColumn score = NumberColumn.of(Variable.of("loss", "probability").withItems(500), 0.5, 0.6);

        Optional<Dataset> dataset =
                new DatasetBuilder(table(number("N", 1, 2), score)).build(N, "loss", RoleColumns.NONE);

        assertThat(dataset.flatMap(Dataset::trials))
                .hasValueSatisfying(trials -> assertThat(trials).containsExactly(500, 500));
    }

    @Test
    void namesTheColumnsThereAre() {
        assertThat(messages(table(number("N", 1), number("perplexity", 3))))
                .containsExactly("no column 'loss' for the response in runs (N, perplexity)");
    }

    @Test
    void namesTheRowOfACellThatIsNoNumber() {
        assertThat(messages(table(number("N", 1, 2), TextColumn.of(Variable.of("loss", ""), List.of("3", "NaN")))))
                .containsExactly(
                        "runs row 2: 'NaN' in column 'loss' is not a finite number (the response); 'values' of a column says what texts stand for");
    }

    @Test
    void refusesASizeOfZero() {
        assertThat(messages(table(number("N", 1, 0), number("loss", 3, 2))))
                .containsExactly("runs row 2: N is 0, expected a positive number");
    }

    @Test
    void namesTheOtherRowsWithTheSameMistake() {
        assertThat(messages(table(number("N", -1, 0, 3), number("loss", 3, 2, 1))))
                .containsExactly("runs row 1: N is -1, expected a positive number; the same of row 2");
        assertThat(messages(table(
                        number("N", 1, 2, 3), TextColumn.of(Variable.of("loss", ""), List.of("inf", "2", "NaN")))))
                .containsExactly("runs row 1: 'inf' in column 'loss' is not a finite number (the response);"
                        + " the same of row 3; 'values' of a column says what texts stand for");
        assertThat(messages(table(number("N", 0, 0, 0, 0, 0, 0, 0, 0), number("loss", 8, 7, 6, 5, 4, 3, 2, 1))))
                .containsExactly(
                        "runs row 1: N is 0, expected a positive number; the same of row 2, 3, 4, 5, 6 and 2 more");
    }

    @Test
    void takesAnyNumberWhereTheLawHasAValue() {
        Optional<Dataset> dataset = new DatasetBuilder(table(number("N", -1, 0, 2), number("loss", 3, 2, 1)))
                .build(new Slope(false), "loss", RoleColumns.NONE);

        assertThat(dataset)
                .hasValueSatisfying(data -> assertThat(data.rows().value(0)).containsExactly(-1, 0, 2));
    }

    @Test
    void saysWhichRowsItLeftOut() {
        DatasetBuilder builder =
                new DatasetBuilder(table(number("N", 1, 2, Double.NaN, 4), number("loss", 3, Double.NaN, 2, 1)));
        builder.build(N, "loss", RoleColumns.NONE);

        assertThat(builder.notices())
                .singleElement()
                .satisfies(
                        notice -> assertThat(notice.text())
                                .isEqualTo(
                                        "2 of 4 rows of runs are left out, since they have an empty cell: loss of row 2; N of row 3"));
    }

    @Test
    void saysNothingOfACompleteTable() {
        DatasetBuilder builder = new DatasetBuilder(table(number("N", 1, 2), number("loss", 3, 2)));
        builder.build(N, "loss", RoleColumns.NONE);

        assertThat(builder.notices()).isEmpty();
    }
}
