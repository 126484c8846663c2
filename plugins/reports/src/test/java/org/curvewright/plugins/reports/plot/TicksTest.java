package org.curvewright.plugins.reports.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TicksTest {

    private static final double WIDE = 400;

    private static List<String> labels(Axis axis, double low, double high, double length) {
        Range range = new Range(axis.ruler(low), axis.ruler(high));
        return Ticks.of(new Ticks.Ruler(axis, range, length, label -> 6.0 * label.length())).labelled().stream()
                .map(Tick::label)
                .toList();
    }

    @Test
    void aLogarithmicAxisIsMarkedOneTwoFive() {
        assertThat(labels(Axis.log("N", Notation.COUNT), 9e7, 1.5e10, WIDE))
                .containsExactly("100M", "200M", "500M", "1B", "2B", "5B", "10B");
    }

    @Test
    void aNarrowLogarithmicAxisIsMarkedOneThree() {
        assertThat(labels(Axis.log("N", Notation.COUNT), 9e7, 1.5e10, 130))
                .containsExactly("100M", "300M", "1B", "3B", "10B");
    }

    @Test
    void aLogarithmicAxisWithinADecadeIsMarkedEvenly() {
        assertThat(labels(Axis.log("loss", Notation.PLAIN), 1.55, 2.6, 150))
                .containsExactly("1.6", "1.8", "2.0", "2.2", "2.4", "2.6");
    }

    @Test
    void manyDecadesSkipSome() {
        assertThat(labels(Axis.log("C", Notation.PLAIN), 1e-12, 1e24, 200))
                .hasSizeBetween(3, 8)
                .contains("10¹⁰");
    }

    @Test
    void anEvenAxisHasAsManyDecimalsAsItsStep() {
        assertThat(labels(Axis.linear("y"), -0.031, 0.052, 120)).containsExactly("−0.02", "0.00", "0.02", "0.04");
    }

    @Test
    void labelsThatDoNotFitAreLeftOut() {
        assertThat(labels(Axis.linear("y"), 0, 1, 5)).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aConstantHasARange() {
        assertThat(Range.of(3, 3, 3)).isEqualTo(new Range(3 - 3 * 0.1, 3 + 3 * 0.1));
    }

    @Test
    void nothingFiniteHasARange() {
        assertThat(Range.of(Double.NaN, Double.POSITIVE_INFINITY)).isEqualTo(new Range(0, 1));
    }

    @ParameterizedTest
    @CsvSource({"111000000,111M", "1.3e9,1.3B", "257e9,257B", "2e12,2T", "950,950", "2.5e3,2.5K", "3e17,3×10¹⁷"})
    void countsAreWrittenAsTheFieldSaysThem(double value, String text) {
        assertThat(Notation.COUNT.write(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.5,0.5", "-2,−2", "0,0", "2e23,2×10²³", "1e-7,10⁻⁷", "-1e21,−1×10²¹"})
    void otherNumbersAreWrittenPlainly(double value, String text) {
        assertThat(Notation.PLAIN.write(value)).isEqualTo(text);
    }
}
