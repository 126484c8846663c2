package org.curvewright.plugins.estimators;

import static org.assertj.core.api.Assertions.assertThat;

import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.Objective;
import org.curvewright.testkit.Datasets;
import org.junit.jupiter.api.Test;

/** An objective that needs a role says so before anything runs. */
class MissingRolesTest {

    private final Dataset plain =
            Datasets.of(Laws.named("power-law"), Rows.of(new double[] {1e7, 1e8, 1e9, 1e10}), 0.5, 0.4, 0.3, 0.2);

    private String objection(Objective objective) {
        return new MinimizingEstimator(objective)
                .objection(new FitRequest(Laws.named("power-law"), plain))
                .orElse("");
    }

    @Test
    void countsNeedTrials() {
        assertThat(objection(new Binomial())).contains("no role 'trials'; name a column or a number under 'roles'");
        assertThat(objection(new BetaBinomial())).contains("no role 'trials'");
    }

    @Test
    void weightsNeedTheirRole() {
        assertThat(objection(new LeastSquares(RowWeights.STANDARD_ERROR))).contains("role 'standard-error'");
        assertThat(objection(Objectives.residual(Huber.of(1e-3), Scale.LOG, RowWeights.WEIGHT)))
                .contains("role 'weight'");
        assertThat(objection(Objectives.squares(Scale.RESPONSE, RowWeights.BINOMIAL)))
                .contains("role 'trials'");
    }

    @Test
    void othersNeedNone() {
        assertThat(objection(new LeastSquares(RowWeights.NONE))).isEmpty();
        assertThat(objection(Objectives.likelihood(new Squared(), Scale.LOG, RowWeights.NONE)))
                .isEmpty();
    }
}
