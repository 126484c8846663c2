package org.curvewright.plugins.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.curvewright.numerics.distribution.StudentT;
import org.curvewright.plugins.inference.Linearised.Quantile;
import org.curvewright.spi.Notice;
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
        return new Linearised("wald-t", Quantile.STUDENT, .95, OnBound.FREE);
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

    /** A size whose error is larger than itself is above 0 all the same. */
    @Test
    void takesWhatIsPositiveInTheLogarithm() {
        LawFunction size = KaplanFit.sizeOf(1.0);
        double value = size.of(KAPLAN.fit().law());
        Interval interval = interval(KAPLAN, size, Quantile.STUDENT);
        assertThat(interval.standardError().orElseThrow()).isGreaterThan(value);
        assertThat(interval.lower().orElseThrow() * interval.upper().orElseThrow() / (value * value))
                .isCloseTo(1, within(1e-9));
        assertThat(interval.notices()).isEmpty();
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

    /** The mean of −1, 1, −2, 2 is 0, its least: 0 ± t s with s² = (1 + 1 + 4 + 4)/3/4, as of any other mean. */
    @Test
    void isAsUncertainOnABoundAsOffIt() {
        Intervals intervals = run(MeanFit.of(-1, 1, -2, 2), MeanFit.MU, Quantile.STUDENT);
        double half = new StudentT(3).quantile(.975) * Math.sqrt(10.0 / 12);
        assertThat(intervals.intervals().get(0).lower().orElseThrow()).isCloseTo(-half, within(1e-12));
        assertThat(intervals.intervals().get(0).upper().orElseThrow()).isCloseTo(half, within(1e-12));
        assertThat(intervals.notices()).extracting(Notice::code).containsExactly("BOUND_IGNORED");
    }

    @Test
    void hasNoTangentOnABoundThatHolds() {
        Intervals intervals = held(MeanFit.of(-1, 1, -2, 2), MeanFit.MU);
        assertThat(intervals.intervals().get(0).lower()).isEmpty();
    }

    /** Reference: √(RSS/4 · (JᵀJ)⁻¹) at a = 14, alpha = .0955, L_inf = 0 with NumPy, of three parameters and of the first two. */
    @ParameterizedTest
    @CsvSource({"0, 41.36512060124933, 5.478756501831764", "1, 0.28713529592428017, 0.01905651282416711"})
    void takesOthersForCertainWhereABoundHolds(int index, double free, double held) {
        FitResult onBound = KaplanFit.held(14, .0955, 0);
        assertThat(interval(onBound, KaplanFit.parameter(index), Quantile.STUDENT)
                        .standardError()
                        .orElseThrow())
                .isCloseTo(free, within(1e-8 * free));
        assertThat(held(onBound, KaplanFit.parameter(index))
                        .intervals()
                        .get(0)
                        .standardError()
                        .orElseThrow())
                .isCloseTo(held, within(1e-8 * held));
    }

    /** At exponent 0 the amplitude and the level are one; with both that lie on bounds held, the amplitude alone is a mean. */
    @Test
    void holdsOnBoundsWhatTheTangentDoesNotTellApart() {
        Intervals intervals = run(KaplanFit.held(2, 0, 0), KaplanFit.parameter(0), Quantile.STUDENT);
        assertThat(intervals.notices()).extracting(Notice::code).containsExactly("HELD");
        assertThat(intervals.notices().get(0).text()).isEqualTo("as if known: alpha, L_inf, on a bound");
        assertThat(intervals.intervals().get(0).standardError()).isPresent();
    }

    private static double error(LawFunction function) {
        return interval(KAPLAN, function, Quantile.STUDENT).standardError().orElseThrow();
    }

    private static Interval interval(FitResult fit, LawFunction function, Quantile quantile) {
        return run(fit, function, quantile).intervals().get(0);
    }

    private static Intervals run(FitResult fit, LawFunction function, Quantile quantile) {
        return new Linearised("wald-t", quantile, .95, OnBound.FREE)
                .intervals(fit, List.of(function), FitContext.seeded(1));
    }

    private static Intervals held(FitResult fit, LawFunction function) {
        return new Linearised("wald-t", Quantile.STUDENT, .95, OnBound.HELD)
                .intervals(fit, List.of(function), FitContext.seeded(1));
    }
}
