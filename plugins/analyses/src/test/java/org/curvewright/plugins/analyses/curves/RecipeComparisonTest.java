package org.curvewright.plugins.analyses.curves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.plugins.analyses.known.Known;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.FitReference;
import org.curvewright.spi.fit.Certificate;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitKey;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.Reason;
import org.curvewright.spi.inference.Interval;
import org.curvewright.testkit.AnalysisContract;
import org.curvewright.testkit.Found;
import org.junit.jupiter.api.Test;

/** Lines stand for curves: c0 for the ceiling. */
class RecipeComparisonTest implements AnalysisContract {

    private static final double[] X = {-3, -2, -1, 0, 1, 2, 3};

    private static FitResult recipe(String name, double level) {
        RandomStream random = RandomStream.of(name.length());
        double[] y = Arrays.stream(X)
                .map(x -> level + .01 * x + .001 * random.nextGaussian())
                .toArray();
        FitResult fit = Known.fit("line", 1, Known.data(X, y));
        return new FitResult(
                new FitKey("fit", "loss", Optional.of(name), "line"), fit.request(), fit.estimator(), fit.fit());
    }

    private static RecipeComparison comparison(Optional<FitReference> seeds) {
        return new RecipeComparison(
                new RecipeComparison.Configuration("N", "c0", "c1", .02, seeds, 50, OptionalInt.empty(), .95));
    }

    @Override
    public Analysis analysis() {
        return comparison(Optional.empty());
    }

    @Override
    public AnalysisContext context() {
        return Known.of(recipe("good", .6), recipe("worse", .5));
    }

    /** Blocks as long as a curve are its residuals, drawn again and again: an interval without width, beside its estimate. */
    @Test
    void aBlockAsLongAsACurveGivesNoIntervalWithoutWidth() {
        Found found = new Found(new RecipeComparison(new RecipeComparison.Configuration(
                        "N", "c0", "c1", .02, Optional.empty(), 50, OptionalInt.of(100), .95))
                .run(context()));
        Interval interval = found.interval("pairs/good-over-worse/ceiling-difference");
        assertThat(interval.notices()).extracting(Notice::code).contains("BLOCK_TOO_LONG");
        assertThat(interval.method()).isEqualTo("autoregressive-bootstrap");
        assertThat(interval.lower().orElseThrow()).isLessThan(interval.upper().orElseThrow());
        assertThat(interval.contains(found.number("pairs/good-over-worse/ceiling-difference")))
                .isTrue();
    }

    /** A training that stops early has its ceiling on the bound of the law. */
    @Test
    void aCeilingThatOnlyItsBoundHoldsIsNotTakenForSeen() {
        FitResult good = recipe("good", .6);
        Found found = new Found(analysis().run(Known.of(onBound(good, "c0"), recipe("worse", .5))));
        assertThat(found.codes("pairs/good-over-worse/ceiling-difference")).contains("AT_BOUND");
        assertThat(found.text("answer")).contains("the curve of good ends too early to show a ceiling");
        Found other = new Found(analysis().run(Known.of(onBound(good, "c1"), recipe("worse", .5))));
        assertThat(other.codes("pairs/good-over-worse/ceiling-difference")).doesNotContain("AT_BOUND");
        assertThat(other.text("answer")).doesNotContain("too early");
    }

    private static FitResult onBound(FitResult result, String symbol) {
        Fit fit = result.fit();
        Certificate certificate = new Certificate(
                fit.certificate().projectedGradient(),
                fit.certificate().positive(),
                fit.certificate().zero(),
                fit.certificate().negative(),
                fit.certificate().condition(),
                fit.certificate().rank(),
                fit.certificate().directions(),
                List.of(symbol),
                fit.certificate().starts(),
                fit.certificate().reachingBest(),
                fit.certificate().secondBasin(),
                fit.certificate().crossCheck(),
                fit.certificate().crossCheckDifference());
        return new FitResult(
                result.key(),
                result.request(),
                result.estimator(),
                new Fit(
                        fit.law(),
                        fit.nuisance(),
                        fit.objective(),
                        FitStatus.AT_BOUND,
                        List.of(new Reason(FitStatus.AT_BOUND, symbol + " lies on its bound")),
                        certificate,
                        fit.logLikelihood()));
    }

    @Test
    void theHigherCeilingWins() {
        Found found = new Found(analysis().run(context()));
        assertThat(found.text("pairs/good-over-worse/verdict")).isEqualTo("HIGHER_CEILING");
        assertThat(found.interval("pairs/good-over-worse/ceiling-difference").contains(.1))
                .isTrue();
        assertThat(found.text("answer")).startsWith("good is the best recipe");
    }

    @Test
    void whatIsSoMuchLowerHasAnIntervalOfThatSize() {
        AnalysisContext turned = Known.of(recipe("worse", .5), recipe("good", .6));
        assertThat(new Found(analysis().run(turned)).text("answer"))
                .matches("good is the best recipe: worse ends 0\\.\\d+ lower than good \\[0\\.\\d+, 0\\.\\d+\\].*");
    }

    /** Of 99 draws one lies above the margin and two below: (1 + 2)/100. */
    @Test
    void twoOneSidedTestsTakeTheWorseSide() {
        double[] drawn = new double[99];
        drawn[0] = .03;
        drawn[1] = -.02;
        drawn[2] = -.5;
        assertThat(RecipePair.equivalence(drawn, .02)).isEqualTo(.03);
    }

    @Test
    void ceilingsFarApartAreNotEquivalent() {
        Found found = new Found(analysis().run(context()));
        assertThat(found.text("pairs/good-over-worse/equivalence/verdict")).isEqualTo("EQUIVALENCE_NOT_SHOWN");
        Found same = new Found(analysis().run(Known.of(recipe("good", .6), recipe("other", .601))));
        assertThat(same.text("pairs/good-over-other/equivalence/verdict")).isEqualTo("EQUIVALENT");
    }

    /** With two seeds .6 and .5 apart by .1, s = .0707, t₁ = 12.706 and the margin is 12.706 √2 s. */
    @Test
    void seedsThatDifferMuchLeaveNothingToTell() {
        Found found = new Found(comparison(Optional.of(new FitReference("fit"))).run(context()));
        assertThat(found.number("margin")).isCloseTo(1.2706, within(.02));
    }
}
