package org.curvewright.plugins.estimators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
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

/** Huber's likelihood with a small threshold is Laplace's: its maximum passes through as many runs as the law has parameters. */
class KinkedLikelihoodTest {

    /** Cerebras-GPT on the Pile (Dey et al. 2023, arXiv 2304.03208). */
    private static final double[] SIZES = {
        111050496, 255977024, 590310912, 1315723264, 2651553280.0, 6658404352.0, 12853386240.0
    };

    private static final double[] LOSSES = {2.608, 2.349, 2.181, 1.997, 1.834, 1.704, 1.572};

    private static Fit fit(Objective objective) {
        Formulation law = Laws.named("power-law");
        Dataset data = new Dataset(
                "cerebras",
                law.covariates(),
                Variable.of("loss", "nats/token"),
                Rows.of(SIZES),
                LOSSES,
                Dataset.Roles.NONE);
        return new MinimizingEstimator(objective).fit(new FitRequest(law, data), FitContext.seeded(1));
    }

    /** Σ |ln y − ln f| of the law through two runs. */
    private static double deviations(int i, int j) {
        double alpha = exponent(i, j);
        return IntStream.range(0, SIZES.length)
                .mapToDouble(k ->
                        Math.abs(StrictMath.log(LOSSES[k] / LOSSES[i]) + alpha * StrictMath.log(SIZES[k] / SIZES[i])))
                .sum();
    }

    private static double exponent(int i, int j) {
        return -StrictMath.log(LOSSES[j] / LOSSES[i]) / StrictMath.log(SIZES[j] / SIZES[i]);
    }

    @Test
    void theMaximumPassesThroughTheBestTwoRunsAndItsCertificateShowsIt() {
        double least = Double.POSITIVE_INFINITY;
        double exponent = Double.NaN;
        for (int i = 0; i < SIZES.length; i++) {
            for (int j = 0; j < i; j++) {
                exponent = deviations(i, j) < least ? exponent(i, j) : exponent;
                least = Math.min(least, deviations(i, j));
            }
        }
        Fit fit = fit(Objectives.likelihood(Huber.of(0.001), Scale.LOG, RowWeights.NONE));

        assertThat(fit.status()).isEqualTo(FitStatus.CONVERGED);
        assertThat(fit.law().parameter(1)).isCloseTo(exponent, within(1e-8));
        assertThat(fit.certificate().projectedGradient().orElseThrow()).isLessThan(1e-9);
        assertThat(fit.certificate().negative()).isZero();
        assertThat(Math.abs(fit.certificate().crossCheckDifference().orElseThrow()))
                .isLessThan(1e-9);
    }

    /** E ρ″ of a density e^−ρ/Z: 1 of squares, δ² of Laplace's noise in units of its own corner. */
    @Test
    void densitiesTellWhatOneRowIsWorth() {
        Dataset three = new Dataset(
                "three",
                List.of(Variable.of("N", "")),
                Variable.of("y", ""),
                Rows.of(new double[] {1, 2, 3}),
                new double[] {1, 2, 3},
                Dataset.Roles.NONE);
        ScaleLikelihood gaussian = new ScaleLikelihood(new Squared(), new Comparison(Scale.LOG, RowWeights.NONE));
        ScaleLikelihood laplace = new ScaleLikelihood(Huber.of(0.001), new Comparison(Scale.LOG, RowWeights.NONE));
        ScaleLikelihood wide = new ScaleLikelihood(Huber.of(6), new Comparison(Scale.LOG, RowWeights.NONE));

        assertThat(gaussian.information()).isEqualTo(1);
        assertThat(laplace.information()).isCloseTo(1e-6, within(1e-11));
        assertThat(wide.information()).isCloseTo(1, within(1e-8));
        assertThat(gaussian.count(three)).isEqualTo(3);
    }
}
