package org.curvewright.plugins.estimators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.curvewright.spi.fit.Estimator;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.Reason;
import org.curvewright.testkit.HostileRuns;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whatever is fed to a fit, the answer is right or the diagnosis names what is wrong: none of 26 hostile inputs passes in
 * silence. CONVERGED and AT_BOUND stand for the right exponents.
 */
class HostileInputsTest {

    /** Three standard errors of the exponents under 0.4 % of noise. */
    private static final double RIGHT = 0.03;

    private final Estimator squares = new MinimizingEstimator(new LeastSquares(RowWeights.NONE));

    private final Estimator huber = MinimizingEstimator.huberLog(
            new MinimizingEstimator.HuberLogKeys(1e-3, RowWeights.NONE, SecondOptimizer.OWN));

    @ParameterizedTest
    @CsvSource({
        "CLEAN,CONVERGED,gradient vanishes",
        "TOKENS_PROPORTIONAL,NOT_IDENTIFIED,ln N and ln D are collinear",
        "TOKENS_NEARLY_PROPORTIONAL,NOT_IDENTIFIED,ln N and ln D are collinear",
        "TOKENS_CONSTANT,NOT_IDENTIFIED,D is the same in every observation",
        "FEWER_RUNS_THAN_PARAMETERS,NOT_IDENTIFIED,4 observations for 5 parameters",
        "AS_MANY_RUNS_AS_PARAMETERS,NOT_IDENTIFIED,5 observations for 5 parameters",
        "LOSS_NOT_A_NUMBER,FAILED,the response of observation 8 is not a finite number",
        "LOSS_INFINITE,FAILED,the response of observation 8 is not a finite number",
        "LOSS_NEGATIVE,NOT_IDENTIFIED,observation 8 alone makes up",
        "LOSS_ZERO,NOT_IDENTIFIED,observation 8 alone makes up",
        "SIZE_ZERO,FAILED,N of observation 8 is 0",
        "SIZE_NEGATIVE,FAILED,N of observation 8 is -1000000000",
        "SIZE_NOT_A_NUMBER,FAILED,N of observation 8 is not a finite number",
        "ONE_RUN_REPEATED,NOT_IDENTIFIED,N is the same in every observation",
        "LOSS_CONSTANT,NOT_IDENTIFIED,alpha has no effect on any prediction",
        "SIZES_TIMES_1E30,CONVERGED,gradient vanishes",
        "SIZES_IN_BILLIONS,CONVERGED,gradient vanishes",
        "LOSSES_TIMES_1E30,CONVERGED,gradient vanishes",
        "LOSSES_TIMES_1E_30,CONVERGED,gradient vanishes",
        "OUTLIER_TIMES_3,NOT_IDENTIFIED,observation 8 alone makes up",
        "OUTLIER_1E6,NOT_IDENTIFIED,observation 8 alone makes up",
        "OUTLIER_1E308,FAILED,the response 1e308 of observation 8 is too large",
        "LOSS_GROWS_WITH_SIZE,NOT_IDENTIFIED,alpha has no effect on any prediction",
        "PURE_NOISE,NOT_IDENTIFIED,beta is not bounded by the data",
        "NO_IRREDUCIBLE_LOSS,AT_BOUND,E = 0",
        "EMPTY,FAILED,there are no observations"
    })
    void leastSquares(HostileRuns input, FitStatus status, String named) {
        judge(squares, input, status, named);
    }

    @ParameterizedTest
    @CsvSource({
        "CLEAN,CONVERGED,gradient vanishes",
        "TOKENS_PROPORTIONAL,NOT_IDENTIFIED,ln N and ln D are collinear",
        "TOKENS_NEARLY_PROPORTIONAL,NOT_IDENTIFIED,ln N and ln D are collinear",
        "TOKENS_CONSTANT,NOT_IDENTIFIED,D is the same in every observation",
        "FEWER_RUNS_THAN_PARAMETERS,NOT_IDENTIFIED,4 observations for 5 parameters",
        "AS_MANY_RUNS_AS_PARAMETERS,NOT_IDENTIFIED,5 observations for 5 parameters",
        "LOSS_NOT_A_NUMBER,FAILED,the response of observation 8 is not a finite number",
        "LOSS_INFINITE,FAILED,the response of observation 8 is not a finite number",
        "LOSS_NEGATIVE,FAILED,the response -2.5 of observation 8 has no finite loss",
        "LOSS_ZERO,FAILED,the response 0 of observation 8 has no finite loss",
        "SIZE_ZERO,FAILED,N of observation 8 is 0",
        "SIZE_NEGATIVE,FAILED,N of observation 8 is -1000000000",
        "SIZE_NOT_A_NUMBER,FAILED,N of observation 8 is not a finite number",
        "ONE_RUN_REPEATED,NOT_IDENTIFIED,N is the same in every observation",
        "LOSS_CONSTANT,NOT_IDENTIFIED,alpha has no effect on any prediction",
        "SIZES_TIMES_1E30,CONVERGED,gradient vanishes",
        "SIZES_IN_BILLIONS,CONVERGED,gradient vanishes",
        "LOSSES_TIMES_1E30,CONVERGED,gradient vanishes",
        "LOSSES_TIMES_1E_30,CONVERGED,gradient vanishes",
        "OUTLIER_TIMES_3,CONVERGED,observation 8 alone makes up",
        "OUTLIER_1E6,CONVERGED,observation 8 alone makes up",
        "OUTLIER_1E308,CONVERGED,observation 8 alone makes up",
        "LOSS_GROWS_WITH_SIZE,NOT_IDENTIFIED,alpha has no effect on any prediction",
        "PURE_NOISE,NOT_IDENTIFIED,beta is not bounded by the data",
        "NO_IRREDUCIBLE_LOSS,CONVERGED,gradient vanishes",
        "EMPTY,FAILED,there are no observations"
    })
    void huberOfLogarithms(HostileRuns input, FitStatus status, String named) {
        judge(huber, input, status, named);
    }

    private static void judge(Estimator estimator, HostileRuns input, FitStatus status, String named) {
        Fit fit = estimator.fit(
                new FitRequest(Laws.named("chinchilla"), input.data(Laws.named("chinchilla"))), FitContext.seeded(1));
        assertThat(fit.status()).isEqualTo(status);
        assertThat(fit.reasons().get(0).status()).isEqualTo(status);
        assertThat(fit.reasons()).extracting(Reason::text).anyMatch(text -> text.contains(named));
        if (status == FitStatus.CONVERGED || status == FitStatus.AT_BOUND) {
            assertThat(fit.law().parameter(1)).isCloseTo(HostileRuns.ALPHA, within(RIGHT));
            assertThat(fit.law().parameter(3)).isCloseTo(HostileRuns.BETA, within(RIGHT));
        }
    }
}
