package org.curvewright.plugins.estimators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.Objective;
import org.curvewright.spi.law.Formulation;
import org.junit.jupiter.api.Test;

/** Objectives that fall as an exponent grows beyond every box, where the term is felt by the smallest run alone. */
class BeyondTest {

    private static final double[] SIZES = {
        52375654.0, 58394348.0, 105262660.0, 1108470500.0, 1977306800.0, 4436095600.0, 17270501000.0, 35381405000.0
    };

    /** The second is too low by a factor of ten. */
    private static final double[] LOSSES = {
        0.285643, 0.0279637, 0.258776, 0.218048, 0.216171, 0.209434, 0.203802, 0.201261
    };

    private final Objective squares = new LeastSquares(RowWeights.NONE);

    /** Amplitudes end where numbers do, so that the limit itself is told and not reached. */
    @Test
    void theSmallestRunAloneFeelsTheTermAndTheLimitIsTold() {
        Fit fit = fit("kaplan", squares, LOSSES, SIZES);
        double limit = squaresAboutTheMean(Arrays.copyOfRange(LOSSES, 1, LOSSES.length));
        assertThat(fit.objective()).isBetween(limit, 1.05 * limit);
        assertThat(fit.reasons()).anySatisfy(reason -> {
            assertThat(reason.status()).isEqualTo(FitStatus.NO_FINITE_OPTIMUM);
            assertThat(reason.text()).contains("at least to 0.033148, as alpha grows past the search box");
        });
        assertThat(Arrays.stream(fit.law().theta())).allMatch(Double::isFinite);
    }

    @Test
    void whereAmplitudesHaveRoomTheLimitIsReached() {
        double[] scaled = Arrays.stream(SIZES).map(size -> size / 1e8).toArray();
        Fit fit = fit("kaplan", squares, LOSSES, scaled);
        assertThat(fit.objective())
                .isCloseTo(squaresAboutTheMean(Arrays.copyOfRange(LOSSES, 1, LOSSES.length)), withinPercentage(0.01));
    }

    /** Two runs of nearly one size stand out: a term that both feel needs a large exponent, yet a finite one. */
    @Test
    void aFiniteExponentBeyondTheBoxIsReturned() {
        double[] sizes = {1e7, 1.1e7, 2e7, 1e9, 1e10, 1e11, 1e12, 1e13};
        double[] losses = {5, 3.1, 2.0001, 2, 2.001, 1.999, 2.0005, 1.9995};
        Fit fit = fit("kaplan", squares, losses, sizes);
        assertThat(fit.law().theta()[1]).isBetween(8.0, 12.0);
        assertThat(fit.objective()).isLessThan(1e-4);
        assertThat(fit.reasons()).noneMatch(reason -> reason.status() == FitStatus.NO_FINITE_OPTIMUM);
    }

    @Test
    void oneOfTwoExponentsIsNamed() {
        double[] data = {8e9, 1e9, 3e10, 2e11, 5e9, 9e10, 4e11, 2e10};
        Fit fit = fit("chinchilla", squares, LOSSES, SIZES, data);
        assertThat(fit.objective())
                .isLessThan(1.05 * squaresAboutTheMean(Arrays.copyOfRange(LOSSES, 1, LOSSES.length)));
        assertThat(fit.reasons()).anyMatch(reason -> reason.status() == FitStatus.NO_FINITE_OPTIMUM);
    }

    private static double squaresAboutTheMean(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Arrays.stream(values).map(y -> (y - mean) * (y - mean)).sum();
    }

    private static Fit fit(String name, Objective objective, double[] observed, double[]... covariates) {
        Formulation law = Laws.named(name);
        Dataset data = new Dataset(
                "far end", law.covariates(), Variable.of("y", "1"), Rows.of(covariates), observed, Dataset.Roles.NONE);
        return new MinimizingEstimator(objective).fit(new FitRequest(law, data), FitContext.seeded(1));
    }
}
