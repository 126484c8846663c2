package org.curvewright.numerics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Reference values: scipy 1.17.1 {@code linregress} and the normal equations in numpy 2.4.6. */
class LineTest {
    private static final double[] X = {2.1, 3.4, 1.7, 8.8, 5.5, 4.0, 9.1};
    private static final double[] Y = {1.0, 2.5, 0.3, 5.1, 6.0, 2.2, 4.4};
    private static final double[] WEIGHTS = {1, 2, 0.5, 0, 1, 4, 1};

    @Test
    void leastSquares() {
        Line line = Line.fit(X, Y).orElseThrow();
        assertThat(line.intercept()).isCloseTo(0.2006572720580504, within(1e-14));
        assertThat(line.slope()).isCloseTo(0.5807918813755389, within(1e-14));
        assertThat(line.residualSumOfSquares()).isCloseTo(9.185323640761384, within(1e-13));
        assertThat(line.interceptStandardError().orElseThrow()).isCloseTo(1.043285633502575, within(1e-14));
        assertThat(line.slopeStandardError().orElseThrow()).isCloseTo(0.18387125063488763, within(1e-14));
    }

    @Test
    void weightedLeastSquares() {
        Line line = Line.fit(X, Y, WEIGHTS).orElseThrow();
        assertThat(line.intercept()).isCloseTo(0.22638741, within(1e-8));
        assertThat(line.slope()).isCloseTo(0.57495216, within(1e-8));
        assertThat(line.residualSumOfSquares()).isCloseTo(9.165058473314904, within(1e-13));
        assertThat(line.interceptStandardError().orElseThrow()).isCloseTo(1.19748923, within(1e-8));
        assertThat(line.slopeStandardError().orElseThrow()).isCloseTo(0.25713602, within(1e-8));
        assertThat(line.points()).isEqualTo(6);
    }

    @Test
    void theOrderOfThePointsDoesNotMatter() {
        double[] x = {9.1, 4.0, 5.5, 8.8, 1.7, 3.4, 2.1};
        double[] y = {4.4, 2.2, 6.0, 5.1, 0.3, 2.5, 1.0};
        assertThat(Line.fit(x, y)).isEqualTo(Line.fit(X, Y));
    }

    @Test
    void twoPointsHaveALineWithoutErrors() {
        Line line = Line.fit(new double[] {1, 3}, new double[] {2, 8}).orElseThrow();
        assertThat(line.at(2)).isEqualTo(5);
        assertThat(line.slopeStandardError()).isEmpty();
        assertThat(line.interceptStandardError()).isEmpty();
    }

    @Test
    void aConstantCovariateHasNoLine() {
        assertThat(Line.fit(new double[] {1, 1, 1}, new double[] {1, 2, 3}).obstacle())
                .contains(Obstacle.CONSTANT);
    }

    @Test
    void pointsWithoutWeightDoNotSpreadTheCovariate() {
        assertThat(Line.fit(new double[] {1, 1, 2}, new double[] {1, 2, 3}, new double[] {1, 1, 0})
                        .obstacle())
                .contains(Obstacle.CONSTANT);
    }

    @Test
    void onePointIsTooFew() {
        assertThat(Line.fit(new double[] {1}, new double[] {1}).obstacle()).contains(Obstacle.TOO_FEW);
    }

    @Test
    void anOverflowIsNoLine() {
        assertThat(Line.fit(new double[] {-1e200, 0, 1e200}, new double[] {0, 1e200, 0})
                        .obstacle())
                .contains(Obstacle.OVERFLOW);
    }

    @Test
    void negativeWeightsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Line.fit(new double[] {1, 2}, new double[] {1, 2}, new double[] {1, -1}))
                .withMessage("a weight is -1.0, not at least 0");
    }

    @Test
    void aRegressionOnSeveralColumns() {
        double[] one = new double[X.length];
        Arrays.fill(one, 1);
        double[] square = Arrays.stream(X).map(v -> v * v).toArray();
        LinearRegression fit = LinearRegression.fit(Y, one, X, square).orElseThrow();
        assertThat(fit.coefficients())
                .containsExactly(
                        new double[] {-3.685146293927387, 2.475149480475861, -0.1701462014863922}, within(1e-12));
        assertThat(fit.residualSumOfSquares()).isCloseTo(3.509932973981164, within(1e-12));
        double[][] covariance = fit.covariance().orElseThrow();
        assertThat(Math.sqrt(covariance[0][0])).isCloseTo(1.6895146277128987, within(1e-12));
        assertThat(Math.sqrt(covariance[2][2])).isCloseTo(0.06690272280553522, within(1e-13));
        assertThat(covariance[0][1]).isEqualTo(covariance[1][0], within(1e-12));
    }

    @Test
    void aRegressionOnALineIsTheLine() {
        double[] one = new double[X.length];
        Arrays.fill(one, 1);
        LinearRegression fit = LinearRegression.fitWeighted(Y, WEIGHTS, one, X).orElseThrow();
        Line line = Line.fit(X, Y, WEIGHTS).orElseThrow();
        assertThat(fit.coefficients()[1]).isCloseTo(line.slope(), within(1e-13));
        assertThat(Math.sqrt(fit.covariance().orElseThrow()[1][1]))
                .isCloseTo(line.slopeStandardError().orElseThrow(), within(1e-13));
    }

    @Test
    void dependentColumnsHaveNoRegression() {
        double[] twice = Arrays.stream(X).map(v -> 2 * v).toArray();
        assertThat(LinearRegression.fit(Y, X, twice).obstacle()).contains(Obstacle.DEPENDENT);
    }
}
