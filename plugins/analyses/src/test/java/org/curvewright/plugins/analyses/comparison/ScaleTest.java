package org.curvewright.plugins.analyses.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.curvewright.plugins.analyses.runs.Sizes;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.junit.jupiter.api.Test;

class ScaleTest {

    private static final Variable N = Variable.of("N", "parameters");
    private static final Variable D = Variable.of("D", "tokens");

    private static Dataset data(List<Variable> covariates, double[]... columns) {
        return new Dataset(
                "data",
                covariates,
                Variable.of("loss", ""),
                Rows.of(columns),
                new double[columns[0].length],
                Dataset.Roles.NONE);
    }

    /** 6 · 10 · 1, 6 · 1 · 100, 6 · 2 · 2: the largest model is not the largest run. */
    @Test
    void computeOrdersRunsBySixParametersTimesTokens() {
        Dataset data = data(List.of(N, D), new double[] {10, 1, 2}, new double[] {1, 100, 2});
        Sizes sizes = Scale.of("C", List.of(data)).orElseThrow();
        assertThat(sizes.order()).containsExactly(2, 0, 1);
        assertThat(sizes.logarithms()[1]).isCloseTo(StrictMath.log(600), within(1e-12));
        assertThat(Scale.of("N", List.of(data)).orElseThrow().order()).containsExactly(1, 2, 0);
    }

    @Test
    void aCovariateThatIsCalledSoGoesFirst() {
        Dataset data = data(
                List.of(N, D, Variable.of("C", "FLOP")), new double[] {1, 2}, new double[] {1, 2}, new double[] {7, 5});
        assertThat(Scale.of("C", List.of(data)).orElseThrow().order()).containsExactly(1, 0);
    }

    @Test
    void runsWithoutTokensHaveNoCompute() {
        assertThat(Scale.of("C", List.of(data(List.of(N), new double[] {1, 2}))))
                .isEmpty();
    }

    /** One law of parameters and one of tokens, of the same runs. */
    @Test
    void rivalsLendEachOtherTheirCovariates() {
        Dataset sizes = data(List.of(N), new double[] {10, 1, 2});
        Dataset tokens = data(List.of(D), new double[] {1, 100, 2});
        assertThat(Scale.of("C", List.of(sizes, tokens)).orElseThrow().order()).containsExactly(2, 0, 1);
        assertThat(Scale.of("D", List.of(sizes, tokens)).orElseThrow().order()).containsExactly(0, 2, 1);
        assertThat(Scale.of("E", List.of(sizes, tokens))).isEmpty();
    }
}
