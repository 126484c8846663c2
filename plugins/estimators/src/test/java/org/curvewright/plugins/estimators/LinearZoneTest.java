package org.curvewright.plugins.estimators;

import static org.assertj.core.api.Assertions.assertThat;

import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.law.Formulation;
import org.junit.jupiter.api.Test;

/** Minima at which every residual is in the linear zone of Huber's loss, so that the objective does not bend along a parameter. */
class LinearZoneTest {

    @Test
    void aMinimumWithoutCurvatureIsAMinimum() {
        Formulation law = Laws.named("power-law");
        Dataset data = new Dataset(
                "curved",
                law.covariates(),
                Variable.of("loss", "1"),
                Rows.of(new double[] {1e8, 3e8, 1e9, 3e9}),
                new double[] {3.12, 2.80, 2.55, 2.37},
                Dataset.Roles.NONE);
        Fit fit = new MinimizingEstimator(Objectives.residual(Huber.of(1e-3), Scale.LOG, RowWeights.NONE))
                .fit(new FitRequest(law, data), FitContext.seeded(1));
        assertThat(fit.status()).isEqualTo(FitStatus.CONVERGED);
        assertThat(fit.certificate().projectedGradient().orElseThrow()).isLessThan(1e-6);
    }
}
