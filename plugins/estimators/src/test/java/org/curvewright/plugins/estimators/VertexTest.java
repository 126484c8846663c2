package org.curvewright.plugins.estimators;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Percentage;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.Reason;
import org.curvewright.spi.law.Formulation;
import org.junit.jupiter.api.Test;

/** Absolute errors are least at a vertex, which is found to all digits and not to those of a smoothed loss. */
class VertexTest {

    private static final Formulation LAW = Laws.named("chinchilla");

    /** The reference: mpmath 30-digit roots for every five of the seven rows, the least sum of absolute errors of all. */
    @Test
    void absoluteErrorsEndOnTheVertex() {
        Dataset data = new Dataset(
                "seven runs",
                LAW.covariates(),
                Variable.of("share", "1"),
                Rows.of(new double[] {1e8, 1e10, 1e7, 1e6, 1e11, 1e9, 1e10}, new double[] {
                    845002920000.0, 135663350, 174770930, 840769310, 85014912000.0, 12713864000.0, 660261500
                }),
                new double[] {0.0259707, 0.273911, 0.313564, 0.97, 0.0396404, 0.0707784, 0.170469},
                Dataset.Roles.NONE);
        Fit fit = new MinimizingEstimator(Objectives.residual(Pinball.of(0.5), Scale.RESPONSE, RowWeights.NONE))
                .fit(new FitRequest(LAW, data), FitContext.seeded(1));
        assertThat(fit.objective()).isCloseTo(0.00154247528046981, Percentage.withPercentage(1e-7));
        assertThat(fit.certificate().projectedGradient()).isEmpty();
        assertThat(fit.certificate().crossCheckDifference().orElseThrow()).isPositive();
        assertThat(fit.reasons()).extracting(Reason::text).anyMatch(text -> text.contains("is a vertex"));
    }
}
