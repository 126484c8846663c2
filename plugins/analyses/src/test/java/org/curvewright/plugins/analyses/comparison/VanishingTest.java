package org.curvewright.plugins.analyses.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.curvewright.plugins.analyses.known.Polynomial;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Law;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.law.ParameterSpace;
import org.curvewright.spi.law.Support;
import org.curvewright.spi.law.Transform;
import org.junit.jupiter.api.Test;

class VanishingTest {

    private static final Rows ROWS = Rows.of(new double[] {1e6, 1e7, 1e8, 1e9, 1e10});

    /** y = a + b max(0, ln N − k). */
    private record Bent() implements Formulation {

        @Override
        public String formula() {
            return "y = a + b max(0, ln N - k)";
        }

        @Override
        public List<Variable> covariates() {
            return List.of(Polynomial.SIZE);
        }

        @Override
        public ParameterSpace parameters() {
            return new ParameterSpace(Stream.of("a", "b", "k")
                    .map(symbol -> new Parameter(symbol, "coefficient", "", Support.REAL, Transform.IDENTITY))
                    .toList());
        }

        @Override
        public void evaluate(Rows rows, double[] theta, Derivatives out) {
            for (int i = 0; i < rows.size(); i++) {
                double beyond = Math.max(0, rows.logarithm(0)[i] - theta[2]);
                out.value()[i] = theta[0] + theta[1] * beyond;
                out.gradient(0)[i] = 1;
                out.gradient(1)[i] = beyond;
                out.gradient(2)[i] = beyond > 0 ? -theta[1] : 0;
            }
        }

        @Override
        public List<double[]> startingPoints(Dataset data) {
            return List.of(new double[3]);
        }
    }

    @Test
    void aKnotMeansNothingWithoutABend() {
        Law straight = new Law(new Bent(), new double[] {3, 1e-9, 18});
        Law bent = new Law(new Bent(), new double[] {3, 0.2, 18});
        assertThat(Vanishing.parameters(straight, bent, ROWS)).containsExactly("k");
    }

    /** A coefficient of 0 is a coefficient all the same. */
    @Test
    void aTermThatIsZeroStays() {
        Law line = new Law(new Polynomial(2), new double[] {3, 0.2, 0});
        Law parabola = new Law(new Polynomial(2), new double[] {3, 0.2, 0.01});
        assertThat(Vanishing.parameters(line, parabola, ROWS)).isEmpty();
    }
}
