package org.curvewright.spi.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.law.Nesting.Place;
import org.junit.jupiter.api.Test;

class NestingTest {

    /** y = the sum of its parameters; only what it is called and what it states matter here. */
    private record Sum(String formula, List<String> symbols, List<Nesting> nestings) implements NestingFormulation {

        @Override
        public List<Variable> covariates() {
            return List.of(Variable.of("x", ""));
        }

        @Override
        public ParameterSpace parameters() {
            return new ParameterSpace(symbols.stream()
                    .map(symbol -> Parameter.level(symbol, "term"))
                    .toList());
        }

        @Override
        public void evaluate(Rows rows, double[] theta, Derivatives out) {
            for (int i = 0; i < rows.size(); i++) {
                out.value()[i] = theta[0];
            }
        }

        @Override
        public List<double[]> startingPoints(Dataset data) {
            return List.of();
        }
    }

    private static final Sum ONE = new Sum("a", List.of("a"), List.of());
    private static final Sum TWO = new Sum(
            "a + b", List.of("a", "b"), List.of(new Nesting(ONE, List.of(Restriction.fix("b", 0)), Place.BOUND)));
    private static final Sum THREE = new Sum(
            "a + b + c",
            List.of("a", "b", "c"),
            List.of(new Nesting(TWO, List.of(Restriction.tie("c", "a")), Place.INTERIOR)));

    @Test
    void restrictionsOnTheWayAddUpAndTheHardestPlaceCounts() {
        Nesting nesting = Nesting.between(THREE, ONE).orElseThrow();
        assertThat(nesting.where()).isEqualTo("c = a, b = 0");
        assertThat(nesting.place()).isEqualTo(Place.BOUND);
        assertThat(Nesting.between(ONE, THREE)).isEmpty();
    }

    @Test
    void anExperimentsRestrictionsAreANesting() {
        Formulation fixed = Restricted.of(TWO, List.of(Restriction.fix("b", 2.5)));
        assertThat(Nesting.between(TWO, fixed).orElseThrow().where()).isEqualTo("b = 2.5");
        assertThat(Nesting.between(TWO, fixed).orElseThrow().place()).isEqualTo(Place.INTERIOR);
        Formulation onBound = Restricted.of(TWO, List.of(Restriction.fix("b", 0)));
        assertThat(Nesting.between(TWO, onBound).orElseThrow().place()).isEqualTo(Place.BOUND);
    }

    /** A law whose parameter is bounded has the same number of parameters and is no smaller one that a test could count. */
    @Test
    void aBoundAloneIsNone() {
        Formulation bounded = Restricted.of(TWO, List.of(Restriction.bound("b", 1, 2)));
        assertThat(Nesting.between(TWO, bounded)).isEmpty();
    }

    /** y = z^length, whose length no formula shows. */
    private record Power(int length) implements Link {

        @Override
        public String formula() {
            return "z^length";
        }

        @Override
        public void evaluate(double[] latent, double[] lambda, Derivatives out) {
            for (int i = 0; i < latent.length; i++) {
                out.value()[i] = length == 1 ? latent[i] : latent[i] * latent[i];
            }
        }

        @Override
        public double inverse(double response, double[] lambda) {
            return response;
        }
    }

    @Test
    void lawsBehindOneLinkAreNestedAsTheyAre() {
        Linked larger = new Linked(TWO, new Power(2));
        assertThat(Nesting.between(larger, new Linked(ONE, new Power(2)))
                        .orElseThrow()
                        .place())
                .isEqualTo(Place.BOUND);
        assertThat(Nesting.between(larger, new Linked(ONE, new Power(1)))).isEmpty();
    }
}
