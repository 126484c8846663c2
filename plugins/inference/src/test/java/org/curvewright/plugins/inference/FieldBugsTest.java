package org.curvewright.plugins.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.curvewright.plugins.inference.Linearised.Quantile;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.inference.LawFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs of the field print for standard errors, and are none. */
class FieldBugsTest {

    /** σ̂² (JᵀJ)⁻¹ with NumPy. */
    private static final double ERROR_OF_ALPHA = .05144207;

    /** Their mean is 10, and no residual reaches the bound of the loss. */
    private static final double[] OBSERVED = {9, 9.5, 10, 10.5, 10.5, 10.5};

    private static double error(FitResult fit, LawFunction function) {
        return new Linearised("wald-t", Quantile.STUDENT, .95, OnBound.FREE)
                .intervals(fit, List.of(function), FitContext.seeded(1))
                .intervals()
                .get(0)
                .standardError()
                .orElseThrow();
    }

    /**
     * (Mis)Fitting prints the covariance over the ends of its starts, which all reach one optimum where the search is good: an
     * error of nearly 0. Here the starts agree to far less than the standard error, which does not know of them.
     */
    @ParameterizedTest
    @ValueSource(doubles = {.104, .1055, .108})
    void aStandardErrorIsNoSpreadOfStarts(double alpha) {
        FitResult usual = KaplanFit.fit();
        FitResult other = KaplanFit.from(17.4, alpha, .113);
        double spread =
                Math.abs(other.fit().law().parameter(1) - usual.fit().law().parameter(1));
        assertThat(spread).isLessThan(1e-6 * ERROR_OF_ALPHA);
        assertThat(error(other, KaplanFit.parameter(1))).isCloseTo(ERROR_OF_ALPHA, within(1e-6 * ERROR_OF_ALPHA));
    }

    /**
     * OLMo's ladder takes the inverse Hessian of a Huber sum for a covariance. A hundred times the objective has the same
     * optimum and a hundredth of the inverse Hessian; a standard error is the same.
     */
    @Test
    void aStandardErrorIsNoInverseHessianOfALossThatIsNoLikelihood() {
        double plain = error(huber(1), MeanFit.MU);
        assertThat(error(huber(100), MeanFit.MU)).isCloseTo(plain, within(1e-12));
        double inverseHessian = Math.sqrt(1.0 / OBSERVED.length);
        assertThat(Math.abs(plain - inverseHessian)).isGreaterThan(0.1);
    }

    /** The sandwich by hand: √(n/(n − 1)·Σψ²)/Σψ′, with ψ the residual, bounded by nothing here. */
    @Test
    void itIsTheSandwichOfTheScores() {
        double squares = 1 + .25 + 0 + 3 * .25;
        double expected = Math.sqrt(6.0 / 5 * squares) / 6;
        assertThat(error(huber(1), MeanFit.MU)).isCloseTo(expected, within(1e-12));
    }

    private static FitResult huber(double factor) {
        return MeanFit.of(Dataset.Roles.NONE, new MeanFit.ScaledHuber(5, factor), OBSERVED);
    }
}
