package org.curvewright.runner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.curvewright.spi.data.Column;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Provenance;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.data.TextColumn;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.fit.FitKey;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Grouped;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.law.ParameterSpace;
import org.curvewright.spi.law.Support;
import org.curvewright.spi.law.Transform;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final RoleColumns APART = roles(Optional.empty(), Optional.of("run"));
    private static final RoleColumns TOGETHER = roles(Optional.of("run"), Optional.empty());
    private static final Table OTHER = table(List.of("c", "b", "a", "b"), 10, 20, 30, 40);

    private record Line() implements Formulation {

        @Override
        public String formula() {
            return "y = a x + b";
        }

        @Override
        public List<Variable> covariates() {
            return List.of(Variable.of("x", ""));
        }

        @Override
        public ParameterSpace parameters() {
            return new ParameterSpace(Stream.of("a", "b")
                    .map(symbol -> new Parameter(symbol, symbol, "", Support.REAL, Transform.IDENTITY))
                    .toList());
        }

        @Override
        public void evaluate(Rows rows, double[] theta, Derivatives out) {
            for (int i = 0; i < rows.size(); i++) {
                out.value()[i] = theta[0] * rows.value(0)[i] + theta[1];
            }
        }

        @Override
        public List<double[]> startingPoints(Dataset data) {
            return List.of();
        }
    }

    private static RoleColumns roles(Optional<String> group, Optional<String> apart) {
        return new RoleColumns(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), group, apart);
    }

    private static Table table(List<String> runs, double... values) {
        Column x = NumberColumn.of(
                Variable.of("x", ""),
                DoubleStream.iterate(1, at -> at + 1).limit(values.length).toArray());
        Column y = NumberColumn.of(Variable.of("y", ""), values);
        List<Column> columns =
                runs.isEmpty() ? List.of(x, y) : List.of(x, y, TextColumn.of(Variable.of("run", ""), runs));
        return new Table("other", columns, Provenance.of("other.csv", ""));
    }

    private static Optional<Dataset> other(Table table, RoleColumns roles, Optional<String> group, FitRequest like) {
        Plan plan =
                new Plan(1, List.of(), Map.of("other", table), Map.of("curves", roles), List.of(), List.of(), "test");
        return plan.dataset("other", new FitKey("curves", "y", group, "line"), like);
    }

    private static Optional<Dataset> ofGroup(String group, Table table) {
        Dataset fitted = new Dataset(
                "fitted",
                List.of(Variable.of("x", "")),
                Variable.of("y", ""),
                Rows.of(new double[] {1}),
                new double[] {1},
                Dataset.Roles.NONE);
        return other(table, APART, Optional.of(group), new FitRequest(new Line(), fitted));
    }

    @Test
    void aFitOfOneGroupMeetsTheRowsOfThatGroupAlone() {
        assertThat(ofGroup("b", OTHER))
                .hasValueSatisfying(data -> assertThat(data.observed()).containsExactly(20, 40));
    }

    @Test
    void aTableThatTellsNoGroupsApartSpeaksOfEach() {
        assertThat(ofGroup("b", table(List.of(), 10, 20)))
                .hasValueSatisfying(data -> assertThat(data.observed()).containsExactly(10, 20));
    }

    @Test
    void aTableWithoutTheGroupHasNothingToCompare() {
        assertThat(ofGroup("z", OTHER)).isEmpty();
    }

    @Test
    void groupsThatShareParametersAreKnownByNameAndNotByTheOrderOfTheirRows() {
        List<String> names = List.of("a", "b");
        Dataset.Roles roles =
                new Dataset.Roles(List.of(), new double[0], new double[0], new double[0], names, new int[0]);
        Dataset fitted = new Dataset(
                "fitted",
                List.of(Variable.of("x", "")),
                Variable.of("y", ""),
                Rows.grouped(new int[] {0, 1}, new double[] {1, 2}),
                new double[] {1, 2},
                roles);
        FitRequest like = new FitRequest(Grouped.of(new Line(), names, Set.of("a")), fitted);
        assertThat(other(OTHER, TOGETHER, Optional.empty(), like)).hasValueSatisfying(data -> {
            assertThat(data.observed()).containsExactly(20, 30, 40);
            assertThat(data.rows().group()).containsExactly(1, 0, 1);
        });
    }
}
