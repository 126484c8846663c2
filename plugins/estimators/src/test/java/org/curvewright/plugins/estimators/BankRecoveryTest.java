package org.curvewright.plugins.estimators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.law.Formulation;
import org.curvewright.testkit.Datasets;
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

    @ParameterizedTest
    @MethodSource("laws")
    void isRecovered(String id) {
        Formulation law = KnownLaws.formulation(id);
        double[] truth = KnownLaws.member(id, law);
        Rows rows = KnownLaws.rows(law, 3 * truth.length + MORE);
        Dataset data = Datasets.noiseless(law, rows, truth);
        Fit fit = MinimizingEstimator.leastSquares(new MinimizingEstimator.LeastSquaresKeys(RowWeights.NONE))
                .fit(new FitRequest(law, data), FitContext.seeded(1));
        assertThat(fit.status()).as(fit.reasons().toString()).isEqualTo(FitStatus.CONVERGED);
        for (int k = 0; k < truth.length; k++) {
            assertThat(fit.law().parameter(k) / truth[k])
                    .as(law.parameters().get(k).symbol())
                    .isCloseTo(1, within(EstimatorContract.RECOVERY));
        }
    }
}
