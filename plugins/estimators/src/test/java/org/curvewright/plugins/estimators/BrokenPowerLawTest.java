package org.curvewright.plugins.estimators;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.law.Formulation;
import org.curvewright.testkit.EstimatorContract;
import org.curvewright.testkit.KnownLaws;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Broken power laws of several breaks come back from their noiseless curves, the breaks in order. */
class BrokenPowerLawTest {

    private static final int POINTS = 80;

    @ParameterizedTest
    @CsvSource({
        "2, 0.8 30 0.1 0.4 3e4 0.3 -0.3 100 0.4",
        "2, 0.3 5 -0.05 0.5 2e3 0.2 0.6 400 0.5",
        "3, 0.5 40 0.1 0.3 1e4 0.3 -0.25 30 0.2 0.5 40 0.3"
    })
    void comesBackWithItsBreaksInOrder(int breaks, String written) {
        Formulation law = KnownLaws.formulation("bnsl", Map.of("breaks", Integer.toString(breaks)));
        double[] truth = Arrays.stream(written.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        double[] x = IntStream.range(0, POINTS)
                .mapToDouble(i -> StrictMath.pow(10, 2 + 8.0 * i / (POINTS - 1)))
                .toArray();
        EstimatorContract.assertRecovers(
                MinimizingEstimator.leastSquares(
                        new MinimizingEstimator.LeastSquaresKeys(RowWeights.NONE, SecondOptimizer.OWN)),
                law,
                Rows.of(x),
                truth);
    }
}
