package org.curvewright.plugins.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.curvewright.numerics.distribution.StudentT;
import org.curvewright.plugins.inference.Linearised.Quantile;
import org.curvewright.spi.Notice;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.inference.Inference;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.inference.Intervals;
import org.curvewright.spi.inference.LawFunction;
import org.curvewright.testkit.InferenceContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reference values: σ̂² (JᵀJ)⁻¹ with NumPy. */
class LinearisedTest implements InferenceContract {

    private static final FitResult KAPLAN = KaplanFit.fit();

    @Override
    public Inference inference() {
        return new Linearised("wald-t", Quantile.STUDENT, .95);
    }

    @Override
    public FitResult fit() {
        return KAPLAN;
    }

    @Override
    public List<LawFunction> functions() {
        return List.of(
                KaplanFit.parameter(0),
                KaplanFit.parameter(1),
                KaplanFit.parameter(2),
                KaplanFit.lossAt(130e9),
                KaplanFit.opaqueLossAt(130e9));
    }

    @ParameterizedTest
    @CsvSource({"0, 10.12000361", "1, .05144207", "2, .92548414"})
    void givesStandardErrorsOfParameters(int index, double expected) {
        assertThat(error(KaplanFit.parameter(index))).isCloseTo(expected, within(1e-6 * expected));
    }

    /** An amplitude is known up to a factor: â exp(± t s/â), never below 0. */
    @Test
    void takesAmplitudesInTheLogarithm() {
        double value = KaplanFit.parameter(0).of(KAPLAN.fit().law());
        double half = new StudentT(4).quantile(.975) * error(KaplanFit.parameter(0)) / value;
        Interval interval = interval(KAPLAN, KaplanFit.parameter(0), Quantile.STUDENT);
        assertThat(interval.lower().orElseThrow()).isCloseTo(value * Math.exp(-half), within(1e-9));
        assertThat(interval.upper().orElseThrow()).isCloseTo(value * Math.exp(half), within(1e-9));
    }

    /** 0.113 − 2.776·0.925: below the least that an irreducible loss can be; the exponent's interval stays above 0 at half the level. */
    @Test
    void anEndThatTheParameterCannotHaveIsGivenAndSaid() {
        Interval level = interval(KAPLAN, KaplanFit.parameter(2), Quantile.STUDENT);
        assertThat(level.lower().orElseThrow()).isCloseTo(-2.4567, within(1e-3));
        assertThat(level.notices()).extracting(Notice::code).containsExactly(Supports.CODE);
        assertThat(level.notices().get(0).text())
                .contains("goes to -2.457, below 0, the least that L_inf can be")
                .contains("profile-likelihood");
        assertThat(interval(KAPLAN, KaplanFit.parameter(0), Quantile.STUDENT).notices())
                .isEmpty();
        assertThat(interval(KAPLAN, KaplanFit.lossAt(130e9), Quantile.STUDENT).notices())
                .isEmpty();
    }

    @Test
    void propagatesToPredictions() {
        assertThat(error(KaplanFit.lossAt(130e9))).isCloseTo(.0814123029990713, within(1e-7));
    }

    @Test
    void propagatesToAnyFunction() {
        assertThat(error(KaplanFit.opaqueLossAt(130e9))).isCloseTo(.0814123029990713, within(1e-6));
    }

    @Test
    void isStudentsIntervalForAMean() {
        double half = new StudentT(3).quantile(.975);
        Interval interval = interval(MeanFit.of(7, 11, 11, 11), MeanFit.MU, Quantile.STUDENT);
        assertThat(interval.lower().orElseThrow()).isCloseTo(10 - half, within(1e-12));
        assertThat(interval.upper().orElseThrow()).isCloseTo(10 + half, within(1e-12));
    }

    @Test
    void takesNormalQuantilesWhenAsked() {
        Interval interval = interval(MeanFit.of(7, 11, 11, 11), MeanFit.MU, Quantile.NORMAL);
        assertThat(interval.upper().orElseThrow()).isCloseTo(11.959963984540054, within(1e-12));
    }

    @Test
    void hasNoTangentOnABound() {
        Intervals intervals = run(MeanFit.of(-1, 1, -2, 2), MeanFit.MU, Quantile.STUDENT);
        assertThat(intervals.intervals().get(0).lower()).isEmpty();
    }

    /** An absolute loss has no curvature. */
    @Test
    void needsCurvature() {
        FitResult fit = MeanFit.of(Dataset.Roles.NONE, new MeanFit.Opaque(), 1, 2, 4);
        assertThat(run(fit, MeanFit.MU, Quantile.STUDENT).notices())
                .extracting(Notice::code)
                .containsExactly("SINGULAR");
    }

    private static double error(LawFunction function) {
        return interval(KAPLAN, function, Quantile.STUDENT).standardError().orElseThrow();
    }

    private static Interval interval(FitResult fit, LawFunction function, Quantile quantile) {
        return run(fit, function, quantile).intervals().get(0);
    }

    private static Intervals run(FitResult fit, LawFunction function, Quantile quantile) {
        return new Linearised("wald-t", quantile, .95).intervals(fit, List.of(function), FitContext.seeded(1));
    }
}
