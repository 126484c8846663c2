package org.curvewright.runner.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.curvewright.spi.data.CurveGrid;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.junit.jupiter.api.Test;

class CurveGridTest {

    private static Dataset data(double[]... covariates) {
        List<Variable> variables = java.util.stream.IntStream.range(0, covariates.length)
                .mapToObj(k -> Variable.of("x" + k, ""))
                .toList();
        return new Dataset(
                "d",
                variables,
                Variable.of("y", ""),
                Rows.of(covariates),
                new double[covariates[0].length],
                Dataset.Roles.NONE);
    }

    @Test
    void followsTheOtherCovariatesBetweenObservations() {
        CurveGrid grid = CurveGrid.along(data(new double[] {1, 10, 100}, new double[] {20, 200, 2000}))
                .orElseThrow();

        for (int point = 0; point < grid.size(); point++) {
            assertThat(grid.at(1, point) / grid.at(0, point)).isCloseTo(20, within(1e-9));
        }
    }

    @Test
    void isNotThereWhereTheObservationsDoNotLieAlongOneLine() {
        assertThat(CurveGrid.along(data(new double[] {1, 1, 2}, new double[] {1, 2, 3})))
                .isEmpty();
    }

    @Test
    void isNotThereForOneSize() {
        assertThat(CurveGrid.along(data(new double[] {5, 5}))).isEmpty();
    }
}
