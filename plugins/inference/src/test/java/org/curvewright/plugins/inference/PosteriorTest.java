package org.curvewright.plugins.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.curvewright.numerics.distribution.StudentT;
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

class PosteriorTest implements InferenceContract {

    private static final FitContext CONTEXT = FitContext.seeded(5);

    @Override
    public Inference inference() {
        return new Posterior(new Posterior.Configuration(200, 200, 20, 200, .95, Map.of()));
    }

    @Override
    public FitResult fit() {
        return MeanFit.of(7, 11, 11, 11);
    }

    @Override
    public List<LawFunction> functions() {
        return List.of(MeanFit.MU, MeanFit.SQUARE);
    }

    private static Interval mean(Inference inference, FitResult fit) {
        return inference
                .intervals(fit, List.of(MeanFit.MU), CONTEXT)
                .intervals()
                .get(0);
    }

    private static Posterior of(Map<String, Prior> priors) {
        return new Posterior(new Posterior.Configuration(8000, 2000, 400, 200_000, .9, priors));
    }

    /** With p(μ, σ) ∝ 1/σ the posterior of a mean is Student's t with n − 1 degrees of freedom. */
    @Test
    void isStudentsIntervalForAMeanUnderFlatPriors() {
        double half = new StudentT(3).quantile(.95);
        Interval interval = mean(of(Map.of()), fit());
        assertThat(interval.lower().orElseThrow()).isCloseTo(10 - half, within(.25));
        assertThat(interval.upper().orElseThrow()).isCloseTo(10 + half, within(.25));
    }

    /** α/L∞ has no upper end where L∞ may be 0: however far the walk got, that is no end either. */
    @Test
    void isOpenWhereFlatPriorsLeaveNothingToEndIt() {
        Interval ratio = inference()
                .intervals(KaplanFit.fit(), List.of(KaplanFit.ratio(1, 2)), CONTEXT)
                .intervals()
                .get(0);
        assertThat(ratio.upper()).isEmpty();
        assertThat(ratio.notices()).extracting(Notice::code).containsAnyOf("UNBOUNDED", "CHAINS_DISAGREE");
    }

    /** However large the exponent, its term vanishes and the rest meets the responses as well as any: there is no posterior. */
    @Test
    void saysThatChainsRanOffAlongImproperPriors() {
        Intervals intervals =
                asShipped(400, 200_000).intervals(KaplanFit.ofRisingRuns(), List.of(KaplanFit.parameter(1)), CONTEXT);
        assertThat(intervals.intervals().get(0).lower()).isEmpty();
        assertThat(intervals.notices()).extracting(Notice::code).contains("CHAINS_DISAGREE", "IMPROPER_PRIORS");
    }

    /** Too few draws are said beside the number that rests on them. */
    @Test
    void saysOnTheIntervalThatTheChainsDisagree() {
        Inference short20 = new Posterior(new Posterior.Configuration(40, 0, 400, 40, .95, Map.of()));
        assertThat(mean(short20, fit()).notices()).extracting(Notice::code).contains("CHAINS_DISAGREE");
    }

    @Test
    void aStrongPriorWins() {
        Interval interval = mean(of(Map.of("mu", new Prior(5, .001, Prior.Scale.NATURAL))), fit());
        assertThat(interval.upper().orElseThrow()).isCloseTo(5, within(.01));
    }

    @Test
    void statesItsPriors() {
        Intervals intervals = of(Map.of()).intervals(fit(), List.of(MeanFit.MU), CONTEXT);
        assertThat(intervals.notices())
                .extracting(Notice::text)
                .contains("mu flat on [0, ∞]; improper (flat without an end, so that only the data bound it): mu");
        Intervals stated =
                of(Map.of("mu", new Prior(9, 2, Prior.Scale.NATURAL))).intervals(fit(), List.of(MeanFit.MU), CONTEXT);
        assertThat(stated.notices()).extracting(Notice::text).contains("mu normal around 9 ± 2");
    }

    @ParameterizedTest
    @CsvSource({"5, Infinity, NATURAL", "5, 0, NATURAL", "NaN, 1, NATURAL", "0, 1, LOG"})
    void refusesAPriorThatIsNoDensity(double median, double deviation, Prior.Scale scale) {
        assertThatThrownBy(() -> new Prior(median, deviation, scale)).hasMessageContaining("; a finite number");
    }

    /** A logarithm has no place for the bound where the chains start. */
    @Test
    void leavesABoundThatThePriorForbids() {
        FitResult bound = MeanFit.of(-1, 1, -2, 2);
        Interval interval = mean(of(Map.of("mu", new Prior(1, .5, Prior.Scale.LOG))), bound);
        assertThat(interval.lower().orElseThrow()).isPositive();
        assertThat(interval.upper().orElseThrow())
                .isGreaterThan(interval.lower().orElseThrow());
    }

    @Test
    void saysThatAnEstimateOnABoundLiesOutside() {
        Interval interval = mean(of(Map.of()), MeanFit.of(-1, 1, -2, 2));
        assertThat(interval.lower().orElseThrow()).isPositive();
        assertThat(interval.notices()).extracting(Notice::code).containsExactly("ESTIMATE_OUTSIDE");
        assertThat(interval.notices().get(0).text()).contains("the estimate of mu, 0, lies on a bound");
    }

    @Test
    void saysThatAPriorMovesAwayFromTheEstimate() {
        Interval interval = mean(of(Map.of("mu", new Prior(5, .001, Prior.Scale.NATURAL))), fit());
        assertThat(interval.notices()).extracting(Notice::code).containsExactly("ESTIMATE_OUTSIDE");
        assertThat(interval.notices().get(0).text()).contains("the priors, or how much room");
    }

    /** A prior of the amplitude alone leaves the ratio that may divide by 0 as open as it was. */
    @Test
    void saysThatStatedPriorsMayNotEndAPosterior() {
        Posterior partly = new Posterior(new Posterior.Configuration(
                2000, 2000, 400, 200_000, .95, Map.of("a", new Prior(17, 5, Prior.Scale.NATURAL))));
        Interval ratio = partly.intervals(KaplanFit.fit(), List.of(KaplanFit.ratio(1, 2)), CONTEXT)
                .intervals()
                .get(0);
        assertThat(ratio.notices()).extracting(Notice::code).contains("IMPROPER_PRIORS");
        assertThat(ratio.upper()).isPresent();
    }

    @Test
    void saysWhetherTheChainsAgree() {
        Intervals intervals = of(Map.of()).intervals(fit(), List.of(MeanFit.MU), CONTEXT);
        assertThat(intervals.counts().get("scale-reduction")).isCloseTo(1, within(.05));
        assertThat(intervals.counts().get("effective-draws")).isGreaterThan(500);
        assertThat(intervals.counts()).containsKeys("effective-draws-bulk", "effective-draws-tail");
        assertThat(intervals.notices()).extracting(Notice::code).containsExactly("PRIORS");
    }

    private static Posterior asShipped(double effective, int longest) {
        return new Posterior(new Posterior.Configuration(2000, 2000, effective, longest, .95, Map.of()));
    }

    private static Intervals kaplan(Posterior posterior) {
        return posterior.intervals(KaplanFit.fit(), List.of(KaplanFit.parameter(1), KaplanFit.parameter(2)), CONTEXT);
    }

    /**
     * Seven runs leave a long curved ridge of exponents and levels. Its marginal quantiles by quadrature over 1,000 exponents,
     * 460 levels and 1,500 amplitudes, NumPy 2.4.6:
     * 2.5 % and 97.5 % at .1005 and .297, .038 and 1.348.
     */
    @Test
    void followsTheCurvedRidgeOfSevenRuns() {
        Intervals intervals = kaplan(asShipped(400, 200_000));
        assertThat(intervals.counts().get("effective-draws")).isGreaterThan(400);
        assertThat(intervals.counts().get("scale-reduction")).isLessThan(1.01);
        assertThat(intervals.notices()).extracting(Notice::code).containsExactly("PRIORS");
        Interval exponent = intervals.intervals().get(0);
        assertThat(exponent.lower().orElseThrow()).isCloseTo(.1005, within(.001));
        assertThat(exponent.upper().orElseThrow()).isCloseTo(.297, within(.03));
        Interval level = intervals.intervals().get(1);
        assertThat(level.lower().orElseThrow()).isCloseTo(.038, within(.015));
        assertThat(level.upper().orElseThrow()).isCloseTo(1.348, within(.05));
    }

    @Test
    void saysThatChainsCutShortAreWorthLittle() {
        Intervals intervals = kaplan(asShipped(400, 0));
        assertThat(intervals.counts().get("effective-draws")).isLessThan(400);
        assertThat(intervals.notices())
                .anySatisfy(notice -> assertThat(notice.text())
                        .contains("independent ones, fewer than 400")
                        .contains("scale reduction"));
    }

    @Test
    void needsALikelihood() {
        FitResult fit = MeanFit.of(Dataset.Roles.NONE, new MeanFit.Opaque(), 1, 2, 3);
        assertThat(mean(inference(), fit).notices()).extracting(Notice::code).containsExactly("NO_LIKELIHOOD");
    }

    @Test
    void refusesAPriorOfAnUnknownParameter() {
        Posterior posterior = of(Map.of("nu", new Prior(5, 1, Prior.Scale.NATURAL)));
        assertThat(mean(posterior, fit()).notices()).extracting(Notice::code).containsExactly("UNKNOWN_PRIOR");
    }
}
