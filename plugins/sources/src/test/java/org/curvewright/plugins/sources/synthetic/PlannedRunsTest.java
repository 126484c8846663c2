package org.curvewright.plugins.sources.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvewright.spi.data.Column;
import org.curvewright.spi.data.DataSource;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Provenance;
import org.curvewright.spi.data.SourceContext;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.data.TextColumn;
import org.curvewright.spi.data.Variable;
import org.junit.jupiter.api.Test;

class PlannedRunsTest {

    private record Plan(List<Column> columns) implements DataSource {

        @Override
        public Table load(SourceContext context) {
            return new Table(context.name(), columns, Provenance.of("plan.csv", "abc"));
        }
    }

    private static final Column SIZES = NumberColumn.of(Variable.of("N", ""), 1, 10);

    private static Table load(Column... columns) {
        return Worlds.load(new PlannedRuns(new PlannedRuns.Configuration(
                new Plan(List.of(columns)), new Multiple(), Optional.empty(), Map.of("k", 3.0), "loss", "nats")));
    }

    @Test
    void theResponseIsTheLaw() {
        Table table = load(SIZES, TextColumn.of(Variable.of("family", ""), List.of("a", "b")));
        assertThat(table.numbers("loss").orElseThrow().values()).containsExactly(3, 30);
        assertThat(table.columnNames()).containsExactly("N", "family", "loss");
        assertThat(table.provenance().sha256()).isEqualTo("abc");
    }

    @Test
    void anEmptyColumnOfTheResponseGivesWay() {
        Table table = load(SIZES, NumberColumn.of(Variable.of("loss", ""), Double.NaN, Double.NaN));
        assertThat(table.numbers("loss").orElseThrow().values()).containsExactly(3, 30);
    }

    @Test
    void aMissingCovariateIsNamed() {
        assertThatThrownBy(() -> load(NumberColumn.of(Variable.of("size", ""), 1)))
                .hasMessage("planned runs have no column 'N' of numbers; columns are size");
    }
}
