package org.curvewright.plugins.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.curvewright.numerics.distribution.StudentT;
import org.curvewright.spi.Notice;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.inference.Inference;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.inference.LawFunction;
import org.curvewright.testkit.InferenceContract;
import org.junit.jupiter.api.Test;

class ProfileLikelihoodTest implements InferenceContract {

    private static final FitResult KAPLAN = KaplanFit.fit();

    @Override
    public Inference inference() {
        return new ProfileLikelihood(new ProfileLikelihood.Configuration(.95));
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

    /** For a mean the profile is a parabola, and the interval Student's own: ȳ ± t₀.₉₇₅(n − 1) s/√n. */
    @Test
    void isStudentsIntervalForAMean() {
        double half = new StudentT(3).quantile(.975);
        Interval interval = interval(MeanFit.of(7, 11, 11, 11), MeanFit.MU);
        assertThat(interval.lower().orElseThrow()).isCloseTo(10 - half, within(1e-7));
        assertThat(interval.upper().orElseThrow()).isCloseTo(10 + half, within(1e-7));
    }

    /** By bounded least squares over a grid-free scan of alpha, scipy 1.17.1. */
    @Test
    void profilesAnExponent() {
        assertEnds(KaplanFit.parameter(1), 0.09026816443569809, 0.2536285279101826, 1e-8);
    }

    @Test
    void profilesAnAmplitude() {
        assertEnds(KaplanFit.parameter(0), 13.294447672659567, 151.0015853199363, 1e-4);
    }

    @Test
    void endsAtTheSupportWhereTheLikelihoodDoesNot() {
        Interval interval = interval(KAPLAN, KaplanFit.parameter(2));
        assertThat(interval.lower()).hasValue(0);
        assertThat(interval.upper().orElseThrow()).isCloseTo(1.2267680780994261, within(1e-7));
        assertThat(interval.notices()).extracting(Notice::code).containsExactly("ENDS_AT_SUPPORT");
    }

    @Test
    void profilesAPrediction() {
        assertEnds(KaplanFit.lossAt(130e9), 1.1895209728845302, 1.460986853168193, 1e-7);
    }

    @Test
    void profilesAnyFunction() {
        assertEnds(KaplanFit.opaqueLossAt(130e9), 1.1895209728845302, 1.460986853168193, 1e-6);
    }

    /** α/L∞ has no upper end where L∞ = 0 is within its own interval; its inverse ends at 0 there. */
    @Test
    void aRatioToWhatMayBeZeroIsOpen() {
        Interval ratio = interval(KAPLAN, KaplanFit.ratio(1, 2));
        Interval inverse = interval(KAPLAN, KaplanFit.ratio(2, 1));

        assertThat(ratio.upper()).isEmpty();
        assertThat(ratio.notices()).extracting(Notice::code).containsExactly("UNBOUNDED");
        assertThat(inverse.lower()).hasValue(0);
        assertThat(inverse.notices()).extracting(Notice::code).containsExactly("ENDS_AT_SUPPORT");
        assertThat(inverse.upper().orElseThrow() * ratio.lower().orElseThrow()).isCloseTo(1, within(1e-7));
    }

    /** The loss at an end is 1.5 at the other end of its own interval: a size and a loss share one profile. */
    @Test
    void theSizeOfALossIsInTheIntervalOfTheLossOfThatSize() {
        Interval size = interval(KAPLAN, KaplanFit.sizeOf(1.5));
        Interval atLower = interval(KAPLAN, KaplanFit.lossAt(size.lower().orElseThrow()));
        Interval atUpper = interval(KAPLAN, KaplanFit.lossAt(size.upper().orElseThrow()));

        assertThat(atLower.lower().orElseThrow()).isCloseTo(1.5, within(1e-5));
        assertThat(atUpper.upper().orElseThrow()).isCloseTo(1.5, within(1e-5));
        assertThat(size.notices()).isEmpty();
    }

    /** L∞ may be above 1, so that no size need reach that loss. */
    @Test
    void aSizeThatMayNotExistIsOpen() {
        Interval size = interval(KAPLAN, KaplanFit.sizeOf(1.0));

        assertThat(size.upper()).isEmpty();
        assertThat(interval(KAPLAN, KaplanFit.lossAt(size.lower().orElseThrow()))
                        .lower()
                        .orElseThrow())
                .isCloseTo(1.0, within(1e-4));
    }

    /** The least rise with an asymptote of 1.9 is half the cut, and any size goes with it: no transform of the size has an end. */
    @Test
    void monotoneTransformsOfAnOpenEndAreOpen() {
        FitResult fit = KaplanFit.ofEightRuns();
        LawFunction size = KaplanFit.sizeOf(1.9);
        double lower = interval(fit, size).lower().orElseThrow();

        assertOpen(fit, size, lower, 1e-9);
        assertOpen(fit, KaplanFit.of(size, StrictMath::log), StrictMath.log(lower), 1e-6);
        assertOpen(fit, KaplanFit.of(size, StrictMath::log10), StrictMath.log10(lower), 1e-6);
        assertOpen(fit, KaplanFit.of(size, StrictMath::cbrt), StrictMath.cbrt(lower), 1e-4);
        assertOpen(fit, KaplanFit.of(size, n -> n), lower, 1e-4);
    }

    /** A quantity that is found by a search of so many decades is infinite beyond them, which is no end either. */
    @Test
    void whatIsInfiniteBeyondANumberIsOpen() {
        LawFunction size =
                KaplanFit.of(KaplanFit.sizeOf(1.9), n -> n < 1e39 ? StrictMath.log(n) : Double.POSITIVE_INFINITY);
        assertThat(interval(KaplanFit.ofEightRuns(), size).upper()).isEmpty();
    }

    private static void assertOpen(FitResult fit, LawFunction function, double lower, double relative) {
        Interval interval = interval(fit, function);
        assertThat(interval.lower().orElseThrow()).isCloseTo(lower, within(relative * lower));
        assertThat(interval.upper()).isEmpty();
        assertThat(interval.notices()).extracting(Notice::code).containsExactly("UNBOUNDED");
    }

    /** What saturates ends where it does, though no bound of a parameter is near. */
    @Test
    void endsAtTheRangeOfWhatSaturates() {
        LawFunction capped = KaplanFit.of(KaplanFit.parameter(1), alpha -> -StrictMath.pow(alpha - .12, 2));
        Interval interval = interval(KAPLAN, capped);
        assertThat(interval.upper().orElseThrow()).isCloseTo(0, within(1e-6));
        assertThat(interval.notices()).extracting(Notice::code).containsExactly("ENDS_AT_SUPPORT");
    }

    @Test
    void needsALikelihood() {
        FitResult fit = MeanFit.of(Dataset.Roles.NONE, new MeanFit.Opaque(), 1, 2, 3);
        assertThat(interval(fit, MeanFit.MU).notices()).extracting(Notice::code).containsExactly("NO_LIKELIHOOD");
    }

    @Test
    void needsNoise() {
        assertThat(interval(MeanFit.of(2, 2, 2), MeanFit.MU).notices())
                .extracting(Notice::code)
                .containsExactly("PERFECT_FIT");
    }

    /** Observations whose differences are the rounding of their last digit show no noise to profile, and rule out the rest. */
    @Test
    void isThePointForExactData() {
        Interval interval = interval(MeanFit.of(2, Math.nextUp(2.0), 2), MeanFit.MU);
        assertThat(interval.notices()).extracting(Notice::code).containsExactly("PERFECT_FIT");
        assertThat(interval.lower().orElseThrow()).isCloseTo(2, within(1e-12));
        assertThat(interval.upper().orElseThrow()).isCloseTo(2, within(1e-12));
    }

    /** No tangent of rounding tells parameters that the data do not determine. */
    @Test
    void isAbsentForExactDataThatDetermineNothing() {
        FitResult exact = MeanFit.of(2, Math.nextUp(2.0), 2);
        Fit fit = exact.fit();
        Fit open = new Fit(
                fit.law(),
                fit.nuisance(),
                fit.objective(),
                FitStatus.NOT_IDENTIFIED,
                fit.reasons(),
                fit.certificate(),
                fit.logLikelihood());
        Interval interval = interval(new FitResult(exact.key(), exact.request(), exact.estimator(), open), MeanFit.MU);
        assertThat(interval.lower()).isEmpty();
        assertThat(interval.upper()).isEmpty();
        assertThat(interval.notices()).extracting(Notice::code).containsExactly("PERFECT_FIT");
    }

    private static void assertEnds(LawFunction function, double lower, double upper, double tolerance) {
        Interval interval = interval(KAPLAN, function);
        assertThat(interval.lower().orElseThrow()).isCloseTo(lower, within(tolerance));
        assertThat(interval.upper().orElseThrow()).isCloseTo(upper, within(tolerance));
        assertThat(interval.notices()).isEmpty();
    }

    private static Interval interval(FitResult fit, LawFunction function) {
        return new ProfileLikelihood(new ProfileLikelihood.Configuration(.95))
                .intervals(fit, List.of(function), FitContext.seeded(1))
                .intervals()
                .get(0);
    }
}
