package org.curvewright.plugins.analyses.quantities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.curvewright.plugins.analyses.known.Known;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.testkit.AnalysisContract;
import org.curvewright.testkit.Found;
import org.junit.jupiter.api.Test;

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
