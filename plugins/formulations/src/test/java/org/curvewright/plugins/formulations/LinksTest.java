package org.curvewright.plugins.formulations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Law;
import org.curvewright.spi.law.Link;
import org.curvewright.spi.law.Linked;
import org.curvewright.spi.law.Parameter;
import org.curvewright.testkit.FormulationContract;
import org.curvewright.testkit.KnownLaws;
import org.curvewright.testkit.LinkContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LinksTest {

    private abstract static class Case implements LinkContract {

        private final Link link;
        private final double[] lambda;
        private final double[] latent;

        Case(Supplier<Link> link, double[] lambda, double... latent) {
            this.link = link.get();
            this.lambda = lambda;
            this.latent = latent;
        }

        @Override
        public Link link() {
            return link;
        }

        @Override
        public double[] lambda() {
            return lambda;
        }

        @Override
        public double[] latent() {
            return latent;
        }
    }

    private static final double[] NONE = {};

    @Nested
    class Identity extends Case {
        Identity() {
            super(Links::identity, NONE, -2, 0.3, 5);
        }
    }

    @Nested
    class ExpDecay extends Case {
        ExpDecay() {
            super(() -> Links.expDecay(new LinkKeys.Rate(2.5)), NONE, 0.01, 0.5, 4);
        }
    }

    @Nested
    class OneMinusExp extends Case {
        OneMinusExp() {
            super(Links::oneMinusExp, NONE, 0.01, 0.5, 4);
        }
    }

    @Nested
    class PowerOfAKnownLength extends Case {
        PowerOfAKnownLength() {
            super(() -> Links.power(new LinkKeys.Length(Optional.of(5.0))), NONE, 0.1, 0.5, 0.99);
        }
    }

    @Nested
    class PowerOfAFittedLength extends Case {
        PowerOfAFittedLength() {
            super(() -> Links.power(new LinkKeys.Length(Optional.empty())), new double[] {3.3}, 0.1, 0.5, 0.99);
        }
    }

    @Nested
    class SigmoidOfFittedLevels extends Case {
        SigmoidOfFittedLevels() {
            super(
                    () -> Links.sigmoid(new LinkKeys.Levels(Optional.empty(), Optional.empty(), -2, 1.5)),
                    new double[] {0.25, 0.9},
                    -1,
                    1.2,
                    4);
        }
    }

    @Nested
    class SigmoidOfKnownLevels extends Case {
        SigmoidOfKnownLevels() {
            super(() -> Links.sigmoid(new LinkKeys.Levels(Optional.of(0.25), Optional.of(1.0), 1, 0)), NONE, -3, 0, 2);
        }
    }

    @Nested
    class ErrorDecay extends Case {
        ErrorDecay() {
            super(
                    () -> Links.errorDecay(new LinkKeys.Decay(Optional.empty(), Optional.empty(), Optional.empty())),
                    new double[] {0.85, 2.08, 0.756},
                    1.5,
                    2.5,
                    4);
        }
    }

    @Nested
    class ChanceFloor extends Case {
        ChanceFloor() {
            super(() -> Links.chanceFloor(new LinkKeys.Chance(0.25)), NONE, 0, 0.4, 1);
        }
    }

    @Nested
    class WrittenByTheExperiment extends Case {
        WrittenByTheExperiment() {
            super(
                    () -> new LinkKeys.Written(
                                    "z/(z + h)",
                                    "h*max(y, 0)/max(1 - y, 1e-9)",
                                    Map.of(
                                            "h",
                                            new ExpressionKeys.Parameter(
                                                    Optional.of(0.0), Optional.empty(), List.of(), "", "half")))
                            .link(),
                    new double[] {1.7},
                    0.3,
                    2,
                    9);
        }
    }

    /** A law through a link keeps exact derivatives in the parameters of both. */
    @Nested
    class ALawThroughALink implements FormulationContract {

        @Override
        public Formulation formulation() {
            return new Linked(
                    new Chinchilla(), Links.sigmoid(new LinkKeys.Levels(Optional.empty(), Optional.empty(), -1, 0)));
        }

        @Override
        public List<double[]> thetas() {
            return List.of(new double[] {477.8, 0.347, 2143.4, 0.367, 1.817, 0.25, 0.95});
        }

        @Override
        public Rows rows() {
            return Designs.sizesAndTokens();
        }
    }

    private static final Link ERROR_DECAY =
            Links.errorDecay(new LinkKeys.Decay(Optional.empty(), Optional.empty(), Optional.empty()));

    private static final Map<String, Link> FITTED = Map.of(
            "power", Links.power(new LinkKeys.Length(Optional.empty())),
            "sigmoid", Links.sigmoid(new LinkKeys.Levels(Optional.empty(), Optional.empty(), 1, 0)),
            "error-decay", ERROR_DECAY);

    static Stream<String> laws() {
        return KnownLaws.laws();
    }

    /** Whatever symbols they share. */
    @ParameterizedTest
    @MethodSource("laws")
    void anyLinkGoesWithAnyLaw(String id) {
        Formulation law = KnownLaws.formulation(id);
        FITTED.forEach((name, link) -> {
            Formulation linked = new Linked(law, link);
            assertThat(linked.parameters().symbols())
                    .as("%s through %s", id, name)
                    .doesNotHaveDuplicates()
                    .startsWith(law.parameters().symbols().toArray(String[]::new))
                    .doesNotContainAnyElementsOf(
                            law.covariates().stream().map(Variable::name).toList());
        });
    }

    @Test
    void aSharedSymbolOfTheLinkHasLinkBehindIt() {
        Formulation linked = new Linked(KnownLaws.formulation("parscale"), ERROR_DECAY);
        assertThat(linked.parameters().symbols()).containsExactly("A", "k", "alpha", "E", "epsilon", "k_link", "gamma");
        assertThat(linked.formula()).isEqualTo("y = ε − k_link·exp(−γ·z), z = L(N, P) = (A/(N·(k·ln(P) + 1)))^α + E");
    }

    /** The link that an installed plugin brings need not know of it. */
    @Test
    void aLinkThatDoesNotRenameItselfIsRenamed() {
        Link plain = new Link() {
            @Override
            public String formula() {
                return "z + E";
            }

            @Override
            public List<Parameter> parameters() {
                return List.of(Parameter.level("E", "offset"));
            }

            @Override
            public void evaluate(double[] latent, double[] lambda, Derivatives out) {
                Arrays.setAll(out.value(), i -> latent[i] + lambda[0]);
            }

            @Override
            public double inverse(double response, double[] lambda) {
                return response - lambda[0];
            }
        };
        Formulation linked = new Linked(new Chinchilla(), plain);
        assertThat(linked.parameters().symbols()).endsWith("E_link");
        assertThat(linked.formula()).startsWith("y = z + E with E = E_link, z = ");
    }

    /** p = 0.99 with five tokens: 0.95099; 0.8: 0.32768; 0.5: 0.03125 (Schaeffer et al. 2023, arXiv:2304.15004). */
    @Test
    void fiveTokensMustAllBeRight() {
        Derivatives out = new Derivatives(3, 1, 0);
        Links.power(new LinkKeys.Length(Optional.of(5.0))).evaluate(new double[] {0.99, 0.8, 0.5}, NONE, out);
        assertThat(out.value()).containsExactly(new double[] {0.9509900499, 0.32768, 0.03125}, within(1e-15));
    }

    /** The slope of the ladder's sigmoid in its midpoint, which its own code has with the wrong sign. */
    @Test
    void theSlopeInTheMidpointHasTheRightSign() {
        Formulation ladder = WrittenLaw.of(
                        "y",
                        "a/(1 + exp(-k*(x - x0))) + b",
                        Declared.real("a", "a"),
                        Declared.real("k", "k"),
                        Declared.real("x0", "x0"),
                        Declared.real("b", "b"))
                .formulation();
        double[] theta = {-0.8, 2, 1.1, 0.95};
        Derivatives out = new Derivatives(1, 4, 1);
        ladder.evaluate(Rows.of(new double[] {1.3}), theta, out);
        double h = 1e-6;
        double above = new Law(ladder, new double[] {-0.8, 2, 1.1 + h, 0.95}).predict(1.3);
        double below = new Law(ladder, new double[] {-0.8, 2, 1.1 - h, 0.95}).predict(1.3);
        assertThat(out.gradient(2)[0])
                .isCloseTo((above - below) / (2 * h), within(1e-8))
                .isPositive();
    }

    @Test
    void aResponseOutOfReachIsTakenForOneJustWithinIt() {
        assertThat(Links.expDecay(new LinkKeys.Rate(1)).inverse(0, NONE)).isCloseTo(20.7, within(0.1));
        assertThat(Links.power(new LinkKeys.Length(Optional.of(2.0))).inverse(-0.1, NONE))
                .isZero();
    }

    @Test
    void chanceOutsideItsRangeIsRefused() {
        assertThatThrownBy(() -> new LinkKeys.Chance(1)).hasMessage("chance 1 is not in [0, 1)");
    }

    @Test
    void aFormulaHoldsTheGivenNumbers() {
        assertThat(Links.chanceFloor(new LinkKeys.Chance(0.25)).formula()).isEqualTo("0.25 + (1 − 0.25)·z");
    }
}
