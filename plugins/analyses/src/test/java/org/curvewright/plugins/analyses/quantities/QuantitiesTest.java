package org.curvewright.plugins.analyses.quantities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.curvewright.plugins.analyses.known.Known;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.testkit.AnalysisContract;
import org.curvewright.testkit.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The line 10 − 2 ln N, exactly. */
class QuantitiesTest implements AnalysisContract {

    private static final double[] X = {0, 1, 2, 3, 4};

    private static Quantities quantities(double reached) {
        return new Quantities(new QuantitiesConfiguration(
                Map.of("far", Map.of("N", StrictMath.exp(4.5))),
                Map.of("balance", List.of("c0", "c1")),
                Map.of("where", Map.of("value", reached)),
                Map.of(),
                Map.of()));
    }

    private static Found found(double reached) {
        return new Found(
                quantities(reached).run(Known.of(Known.fit("line", 1, Known.data(X, 10, 8.1, 5.9, 3.9, 2.1)))));
    }

    @Override
    public Analysis analysis() {
        return quantities(4);
    }

    @Override
    public AnalysisContext context() {
        return Known.of(Known.fit("line", 1, Known.data(X, 10, 8.1, 5.9, 3.9, 2.1)));
    }

    /** The least-squares line is 10 − 2 ln N: mean 6 at 2, slope Σ (x − 2) y/10 = −2. */
    @Test
    void answersByTheLaw() {
        Found found = found(4);
        assertThat(found.number("fit/loss/line/far")).isCloseTo(1, within(1e-9));
        assertThat(found.number("fit/loss/line/balance")).isCloseTo(-5, within(1e-9));
        assertThat(found.number("fit/loss/line/where")).isCloseTo(StrictMath.exp(3), within(1e-8));
        assertThat(found.interval("fit/loss/line/far").contains(1)).isTrue();
        assertThat(found.text("fit/loss/line/answer")).startsWith("By line, far is 1 (95 % ");
    }

    @Test
    void saysThatAValueIsNotReached() {
        assertThat(found(1e6).codes("fit/loss/line/where")).containsExactly("NOT_REACHED");
    }

    @ParameterizedTest
    @CsvSource({"c1/c1, 1", "c0 - c0, 0", "(2*c1 + c0)/(2*c1 + c0), 1", "exp(0*c0), 1"})
    void whatNoParameterChangesIsAPointAndSaysSo(String expression, double value) {
        Found found = expressed(expression);
        assertThat(found.number("fit/loss/line/same")).isEqualTo(value);
        assertThat(found.interval("fit/loss/line/same").lower()).hasValue(value);
        assertThat(found.interval("fit/loss/line/same").upper()).hasValue(value);
        assertThat(found.interval("fit/loss/line/same").notices())
                .extracting(Notice::code)
                .containsExactly("CONSTANT");
        assertThat(found.text("fit/loss/line/answer")).contains("(whatever the parameters are)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"c1/c0", "c1 - c0", "0*c0 + c1"})
    void whatOneParameterChangesIsNone(String expression) {
        assertThat(expressed(expression).interval("fit/loss/line/same").notices())
                .extracting(Notice::code)
                .doesNotContain("CONSTANT");
    }

    private static Found expressed(String expression) {
        return new Found(new Quantities(
                        new QuantitiesConfiguration(Map.of(), Map.of(), Map.of(), Map.of("same", expression), Map.of()))
                .run(Known.of(Known.fit("line", 1, Known.data(X, 10, 8.1, 5.9, 3.9, 2.1)))));
    }

    @Test
    void refusesToBeAskedNothing() {
        assertThatThrownBy(() -> new QuantitiesConfiguration(Map.of(), Map.of(), Map.of(), Map.of(), Map.of()))
                .hasMessage("nothing is asked: neither values nor ratios nor reaches nor expressions is given");
    }

    @Test
    void aRatioTakesTwo() {
        assertThatThrownBy(() ->
                        new QuantitiesConfiguration(Map.of(), Map.of("r", List.of("a")), Map.of(), Map.of(), Map.of()))
                .hasMessage("ratios.r names 1 parameters; it takes 2");
    }
}
