package org.curvewright.plugins.sources.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.curvewright.plugins.sources.synthetic.SyntheticGroups.Configuration;
import org.curvewright.plugins.sources.synthetic.SyntheticGroups.Span;
import org.curvewright.spi.data.Table;
import org.junit.jupiter.api.Test;

class SyntheticGroupsTest {

    private static Configuration configuration(int groups, double deviation, Map<String, Span> parameters) {
        Axis axis =
                new Axis(List.of(1.0, 2.0, 4.0), OptionalDouble.empty(), OptionalDouble.empty(), OptionalInt.empty());
        return new Configuration(new Multiple(), axis, parameters, deviation, groups, "loss", "nats/token");
    }

    private static Table table(int groups, double deviation) {
        return Worlds.load(new SyntheticGroups(configuration(groups, deviation, Map.of("k", new Span(2, 5)))));
    }

    @Test
    void everyWorldFollowsTheLawThatItStates() {
        Table table = table(4, 0);
        for (int row = 0; row < table.size(); row++) {
            double truth = table.numbers("true_k").orElseThrow().at(row);
            assertThat(truth).isBetween(2.0, 5.0);
            assertThat(table.numbers("loss").orElseThrow().at(row))
                    .isEqualTo(truth * table.numbers("N").orElseThrow().at(row));
        }
    }

    @Test
    void moreWorldsLeaveTheFirstAsTheyAre() {
        Table few = table(2, 0.1);
        Table many = table(5, 0.1);
        for (int row = 0; row < few.size(); row++) {
            assertThat(many.numbers("loss").orElseThrow().at(row))
                    .isEqualTo(few.numbers("loss").orElseThrow().at(row));
        }
        assertThat(many.size()).isEqualTo(15);
    }

    @Test
    void missingParametersAreRefused() {
        assertThatThrownBy(() -> configuration(2, 0, Map.of("b", new Span(0, 1))))
                .hasMessageContaining("parameters are b; the law has k");
    }
}
