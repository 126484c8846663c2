package org.curvewright.plugins.estimators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.Objective;
import org.curvewright.spi.fit.Reason;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Law;
import org.curvewright.testkit.Datasets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A certificate says that global optimality is not proven wherever no argument does, and laws beyond the box are looked at. */
class GlobalityTest {

    private static final Formulation LAW = Laws.named("kaplan");

    private static final double[] SIZES = {
        105262660, 52375654, 17270501000.0, 58394348, 35381405000.0, 1977306800, 1108470500, 4436095600.0
    };

    private static final double[] OBSERVED = {
        0.258776, 0.285643, 0.203802, 0.0279637, 0.201261, 0.216171, 0.218048, 0.209434
    };

    private static final double[] WEIGHTS = {0.5, 0.5, 0.5, 1, 0.5, 1, 0.5, 1};

    private static Fit fit(Objective objective, Dataset data) {
        return new MinimizingEstimator(objective).fit(new FitRequest(LAW, data), FitContext.seeded(1));
    }

    /** α = 30 lifts the smallest run alone, above what is one level for all others. */
    @Test
    void aTermOfTheSmallestRunAloneIsFound() {
        Dataset data = new Dataset(
                "eight runs",
                LAW.covariates(),
                Variable.of("share", "1"),
                Rows.of(SIZES),
                OBSERVED,
                new Dataset.Roles(List.of(), new double[0], new double[0], WEIGHTS, List.of(), new int[0]));
        Objective huber = Objectives.residual(Huber.of(1e-3), Scale.LOG, RowWeights.WEIGHT);
        Fit fit = fit(huber, data);
        double amplitude = 0.0762 * StrictMath.pow(SIZES[1], 30);
        assertThat(fit.objective()).isLessThanOrEqualTo(value(huber, data, amplitude, 30, 0.209449));
        assertThat(fit.reasons())
                .extracting(Reason::text)
                .anySatisfy(text -> assertThat(text).contains("global optimality is not proven"));
    }

    /** The limit of a large α, which lifts the smallest run alone, is lower than the constant law that least squares find. */
    @Test
    void leastSquaresOfATermThatVanishedSaySoToo() {
        Dataset data = new Dataset(
                "eight runs",
                LAW.covariates(),
                Variable.of("share", "1"),
                Rows.of(SIZES),
                OBSERVED,
                Dataset.Roles.NONE);
        Fit fit = fit(Objectives.squares(Scale.RESPONSE, RowWeights.NONE), data);
        assertThat(fit.status()).isEqualTo(FitStatus.NOT_IDENTIFIED);
        assertThat(fit.reasons())
                .extracting(Reason::text)
                .anySatisfy(
                        text -> assertThat(text).contains("global optimality is not proven: the data do not bound"));
    }

    private static double value(Objective objective, Dataset data, double... theta) {
        double[] predicted = new Law(LAW, theta).predict(data.rows());
        Derivatives out = new Derivatives(data.size(), 1, 0);
        objective.evaluate(data, predicted, new double[0], out);
        return Arrays.stream(out.value()).sum();
    }

    @ParameterizedTest
    @CsvSource({"RESPONSE,false", "LOG,true"})
    void residualsOfLogarithmsAreNotConvexInAmplitudes(Scale scale, boolean caveat) {
        Fit fit = fit(Objectives.residual(Huber.of(1e-3), scale, RowWeights.NONE), plain());
        assertThat(fit.status()).isEqualTo(FitStatus.CONVERGED);
        assertThat(fit.reasons().stream()
                        .map(Reason::text)
                        .anyMatch(text -> text.contains("global optimality is not proven: of residuals of ln f")))
                .isEqualTo(caveat);
    }

    private static Dataset plain() {
        double[] sizes = new double[15];
        Arrays.setAll(sizes, i -> 1e7 * StrictMath.pow(2, i));
        Dataset exact = Datasets.noiseless(LAW, Rows.of(sizes), 406.4, 0.34, 1.69);
        double[] observed = exact.observed().clone();
        for (int i = 0; i < observed.length; i++) {
            observed[i] *= 1 + 0.002 * (i * 7 % 5 - 2);
        }
        return new Dataset("plain", exact.covariates(), exact.response(), exact.rows(), observed, exact.roles());
    }
}
