package org.curvewright.plugins.estimators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.Objective;
import org.curvewright.spi.fit.Reason;
import org.curvewright.spi.law.Formulation;
import org.curvewright.testkit.Datasets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A law without noise leaves rounding for an objective: certificates do not take its ratios for news. */
class ExactnessTest {

    private static final Formulation LAW = Laws.named("kaplan");

    private static Dataset noiseless() {
        double[] sizes = new double[15];
        Arrays.setAll(sizes, i -> 1e7 * StrictMath.pow(2, i));
        return Datasets.noiseless(LAW, Rows.of(sizes), 406.4, 0.34, 1.69);
    }

    private static Fit fit(Objective objective) {
        return new MinimizingEstimator(objective).fit(new FitRequest(LAW, noiseless()), FitContext.seeded(1));
    }

    @ParameterizedTest
    @EnumSource(names = {"RESPONSE", "LOG"})
    void theCrossCheckComparesPredictions(Scale scale) {
        Fit fit = fit(Objectives.squares(scale, RowWeights.NONE));
        assertThat(fit.status()).isEqualTo(FitStatus.CONVERGED);
        assertThat(fit.reasons()).extracting(Reason::text).anyMatch(text -> text.contains("to rounding"));
        assertThat(fit.certificate().projectedGradient()).isEmpty();
        assertThat(fit.certificate().crossCheckDifference().orElseThrow()).isBetween(0.0, 1e-6);
    }

    @ParameterizedTest
    @EnumSource(names = {"RESPONSE", "LOG"})
    void noNoiseHasNoLikelihood(Scale scale) {
        Fit fit = fit(Objectives.likelihood(new Squared(), scale, RowWeights.NONE));
        assertThat(fit.status()).isEqualTo(FitStatus.NO_FINITE_OPTIMUM);
        assertThat(fit.reasons().get(0).text()).contains("as sigma falls to 0");
    }
}
