package org.curvewright.plugins.estimators;

import java.util.stream.Stream;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.law.Formulation;
import org.curvewright.testkit.EstimatorContract;
import org.curvewright.testkit.KnownLaws;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every law is recovered from its own noiseless data, from the starts that it proposes itself. */
class BankRecoveryTest {

    /** Observations beyond a few for every parameter. */
    private static final int MORE = 12;

    static Stream<String> laws() {
        return KnownLaws.laws();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("laws")
    void isRecovered(String id) {
        Formulation law = KnownLaws.formulation(id);
        double[] truth = KnownLaws.member(id, law);
        Rows rows = KnownLaws.rows(law, truth.length + MORE);
        EstimatorContract.assertRecovers(
                MinimizingEstimator.leastSquares(
                        new MinimizingEstimator.LeastSquaresKeys(RowWeights.NONE, SecondOptimizer.OWN)),
                law,
                rows,
                truth);
    }
}
