package org.curvewright.plugins.formulations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.law.SeparableFormulation;
import org.curvewright.spi.law.Transform;
import org.curvewright.testkit.FormulationContract;
import org.junit.jupiter.api.Test;

/** Chinchilla in one line, held against the one that is written by hand. */
class ExpressionLawTest implements FormulationContract {

    private final Formulation law = WrittenLaw.of(
                    "L",
                    "E + A*N^-alpha + B*D^-beta",
                    Declared.positive("A", "amplitude"),
                    Declared.positive("alpha", "exponent"),
                    Declared.positive("B", "amplitude"),
                    Declared.positive("beta", "exponent"),
                    Declared.positive("E", "level"))
            .over(Symbols.covariate("N"), Symbols.covariate("D"))
            .formulation();

    @Override
    public Formulation formulation() {
        return law;
    }

    @Override
    public List<double[]> thetas() {
        return List.of(
                new double[] {477.8, 0.347, 2143.4, 0.367, 1.817}, new double[] {406.4, 0.34, 410.7, 0.28, 1.69});
    }

    @Override
    public Rows rows() {
        return Designs.sizesAndTokens();
    }

    @Test
    void isWhatTheHandWrittenLawIs() {
        for (double[] theta : thetas()) {
            Derivatives mine = new Derivatives(rows().size(), 5, 2);
            Derivatives theirs = new Derivatives(rows().size(), 5, 2);
            law.evaluate(rows(), theta, mine);
            new Chinchilla().evaluate(rows(), theta, theirs);
            for (int i = 0; i < rows().size(); i++) {
                assertThat(mine.value()[i]).isCloseTo(theirs.value()[i], within(1e-15 * theirs.value()[i]));
                for (int k = 0; k < theirs.hessian().length; k++) {
                    assertThat(mine.hessian()[k][i])
                            .isCloseTo(theirs.hessian()[k][i], within(1e-14 * Math.abs(theirs.hessian()[k][i])));
                }
            }
        }
    }

    @Test
    void knowsItsLinearParameters() {
        assertThat(((SeparableFormulation) law).linear()).containsExactly(0, 2, 4);
    }

    @Test
    void derivesTheUnitsOfItsParameters() {
        assertThat(law.parameters().parameters().stream().map(Parameter::unit))
                .containsExactly("response·parameters^alpha", "", "response·tokens^beta", "", "response");
    }

    @Test
    void movesAmplitudesByFactorsAndTheRestBySteps() {
        assertThat(law.parameters().parameters().stream().map(Parameter::transform))
                .containsExactly(
                        Transform.LOG, Transform.IDENTITY, Transform.LOG, Transform.IDENTITY, Transform.IDENTITY);
    }

    @Test
    void readsLikeAFormula() {
        assertThat(law.formula()).isEqualTo("L(N, D) = E + A·N^(−α) + B·D^(−β)");
    }

    @Test
    void startsLikeTheHandWrittenLaw() {
        assertThat(law.startingPoints(org.curvewright.testkit.Datasets.noiseless(law, rows(), thetas().get(0))))
                .hasSize(25);
    }
}
