package org.curvewright.plugins.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FormulaTest {

    @Test
    void fractionsPowersAndIndicesAreSet() {
        assertThat(set("A/N^α + L_inf"))
                .contains("<mfrac><mi>A</mi><msup><mi>N</mi><mi>α</mi></msup></mfrac>")
                .contains("<msub><mi>L</mi><mi>∞</mi></msub>");
    }

    @Test
    void bracketsThatHoldAPartOfAFractionAreNotDrawn() {
        assertThat(set("(A − B)/(1 + c)")).doesNotContain("(</mo>");
        assertThat(set("(A − B)^2/(1 + c)^3")).contains("(</mo>");
    }

    @Test
    void bracketsAroundAnExponentAreNotDrawn() {
        assertThat(set("N^(−α)")).contains("<msup><mi>N</mi><mrow><mo>−</mo><mrow><mi>α</mi></mrow></mrow></msup>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "L(N) = a·N^(−α)·(1 + c·N^(−γ)) + L_inf",
                "y(N) = ceiling/(1 + exp(−k·(ln N − x0)))",
                "L(N, D) = E + A/N^α + B/D^β"
            })
    void lawsOfTheFieldAreSet(String formula) {
        assertThat(set(formula)).startsWith("<math");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Σ Huber(ln y − ln f; δ = 0.001)", "(a", "a +", "<b>x</b>", "", "y where x"})
    void whatCannotBeReadIsShownAsItStands(String formula) {
        assertThat(set(formula)).isEqualTo("<code>" + Labels.markup(formula) + "</code>");
    }

    private static String set(String formula) {
        StringBuilder out = new StringBuilder();
        Formula.of(formula).write(out);
        return out.toString();
    }
}
