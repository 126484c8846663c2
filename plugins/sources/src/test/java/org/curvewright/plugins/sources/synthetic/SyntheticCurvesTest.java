package org.curvewright.plugins.sources.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.curvewright.plugins.sources.synthetic.SyntheticCurves.Configuration;
import org.curvewright.spi.data.Table;
import org.junit.jupiter.api.Test;

class SyntheticCurvesTest {

    private static final CurveWorld PLAIN = new CurveWorld(.3, .645, 1.7, 2000, Optional.empty());
    private static final CurveWorld CHANGED =
            new CurveWorld(.3, .5, 2, 20, Optional.of(new CurveWorld.Change(120, .62, 2, 40)));

    private static Table load(Map<String, CurveWorld> recipes, OptionalInt trials, int worlds, OptionalInt draw) {
        Axis axis = new Axis(
                List.of(1500.0, 2000.0, 100000.0), OptionalDouble.empty(), OptionalDouble.empty(), OptionalInt.empty());
        return Worlds.load(new SyntheticCurves(
                new Configuration(recipes, axis, "C", "GPU-hour", "pass_rate", trials, 1, 0, 0, 0, worlds, draw)));
    }

    /** The published law at A .645, B 1.70, C_mid 2,000, R0 .30, in double precision. */
    @Test
    void followsTheLaw() {
        double[] y = load(Map.of("a", PLAIN), OptionalInt.empty(), 1, OptionalInt.empty())
                .numbers("pass_rate")
                .orElseThrow()
                .values();
        assertThat(y[0]).isCloseTo(.43114, within(5e-6));
        assertThat(y[1]).isCloseTo(.4725, within(1e-12));
        assertThat(y[2]).isCloseTo(.64455, within(5e-6));
    }

    @Test
    void aChangeStartsWhereTheCurveWasAndHasItsOwnCeiling() {
        double before = CHANGED.at(120, 0);
        assertThat(CHANGED.at(120.001, 0)).isCloseTo(before, within(1e-6));
        assertThat(CHANGED.at(160, 0)).isCloseTo((before + .62) / 2, within(1e-12));
        assertThat(CHANGED.at(1e6, 0)).isCloseTo(.62, within(1e-6));
    }

    @Test
    void worldsDifferAndTheSameDrawIsTheSame() {
        Table one = load(Map.of("a", PLAIN), OptionalInt.of(100), 2, OptionalInt.of(7));
        Table other = load(Map.of("a", PLAIN), OptionalInt.of(100), 2, OptionalInt.of(7));
        double[] y = one.numbers("pass_rate").orElseThrow().values();
        assertThat(y).isEqualTo(other.numbers("pass_rate").orElseThrow().values());
        assertThat(List.of(y[0], y[1], y[2])).isNotEqualTo(List.of(y[3], y[4], y[5]));
    }
}
