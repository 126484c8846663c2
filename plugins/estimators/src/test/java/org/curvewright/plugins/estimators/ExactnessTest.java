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
import org.junit.jupiter.params.provider.CsvSource;
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

    /** Beside one huge response every other residual is small, and yet the law does not pass through those. */
    @ParameterizedTest
    @CsvSource({
        "1e16,huber",
        "1e16,squares",
        "1e100,huber",
        "1e300,huber",
        "1e300,absolute",
        "1e100,squares",
        "1e16,likelihood"
    })
    void oneHugeResponseMakesNoExactness(double factor, String name) {
        Fit fit = new MinimizingEstimator(logarithmic(name))
                .fit(new FitRequest(LAW, noisyWithOne(factor)), FitContext.seeded(1));
        assertThat(fit.reasons()).extracting(Reason::text).noneMatch(text -> text.contains("to rounding"));
        assertThat(fit.status()).isNotEqualTo(FitStatus.NO_FINITE_OPTIMUM);
    }

    private static Objective logarithmic(String name) {
        return switch (name) {
            case "huber" -> Objectives.residual(Huber.of(1e-3), Scale.LOG, RowWeights.NONE);
            case "absolute" -> Objectives.residual(Pinball.of(0.5), Scale.LOG, RowWeights.NONE);
            case "squares" -> Objectives.squares(Scale.LOG, RowWeights.NONE);
            default -> Objectives.likelihood(new Squared(), Scale.LOG, RowWeights.NONE);
        };
    }

    private static Dataset noisyWithOne(double factor) {
        Dataset data = noiseless();
        double[] observed = data.observed().clone();
        for (int i = 0; i < observed.length; i++) {
            observed[i] *= 1 + 0.01 * (i * 7 % 5 - 2);
        }
        observed[6] *= factor;
        return new Dataset(
                "one huge response", data.covariates(), data.response(), data.rows(), observed, data.roles());
    }
}
