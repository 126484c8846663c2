package org.curvewright.plugins.analyses.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.curvewright.plugins.analyses.coverage.CoverageConfiguration.Noise;
import org.curvewright.plugins.analyses.coverage.CoverageConfiguration.Refit;
import org.curvewright.plugins.analyses.coverage.CoverageConfiguration.Shape;
import org.curvewright.plugins.analyses.known.Known;
import org.curvewright.plugins.analyses.known.Student;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.inference.Inference;
import org.curvewright.testkit.AnalysisContract;
import org.curvewright.testkit.Found;
import org.junit.jupiter.api.Test;

class CoverageTest implements AnalysisContract {

    private static final Noise FITTED =
            new Noise(Shape.GAUSSIAN, 3, OptionalDouble.empty(), 0, 0, OptionalDouble.empty());
    private static final FitResult LINE =
            Known.fit("line", 1, Known.data(new double[] {0, 1, 2, 3, 4, 5}, 1, 1.9, 3.2, 3.9, 5.1, 6));

    private static Coverage coverage(
            int worlds, Map<String, Inference> inferences, Noise noise, OptionalDouble plateau, Refit refit) {
        return new Coverage(
                new CoverageConfiguration(worlds, inferences, Map.of(), Map.of("c1", 1.0), noise, 10, plateau, refit));
    }

    private static Found run(int worlds, Map<String, Inference> inferences) {
        return new Found(coverage(worlds, inferences, FITTED, OptionalDouble.empty(), Refit.WARM)
                .run(Known.of(LINE)));
    }

    private static Map<String, Inference> three() {
        Map<String, Inference> three = new LinkedHashMap<>();
        three.put("exact", new Student(.95, 1));
        three.put("half", new Student(.95, .5));
        three.put("double", new Student(.95, 2));
        return three;
    }

    @Override
    public Analysis analysis() {
        return coverage(30, Map.of(), FITTED, OptionalDouble.empty(), Refit.GLOBAL);
    }

    @Override
    public AnalysisContext context() {
        return Known.of(LINE);
    }

    @Test
    void anExactIntervalCovers() {
        Found found = run(12_000, three());
        for (String function : new String[] {"c0", "c1", "prediction"}) {
            assertThat(found.number("fit/loss/line/exact/" + function + "/coverage"))
                    .isCloseTo(95, within(1.5));
        }
        assertThat(found.text("fit/loss/line/exact/judgement")).isEqualTo("COVERS");
    }

    /** z² p(1 − p)/0.01² = 2.5758² · 0.0475/0.0001 worlds tell 95 % from 94 %. */
    @Test
    void fewWorldsDoNotShowThatAnExactIntervalCovers() {
        Found found = run(400, Map.of("exact", new Student(.95, 1)));
        assertThat(found.text("fit/loss/line/exact/judgement")).isEqualTo("COMPATIBLE");
        assertThat(found.text("fit/loss/line/answer")).endsWith("does not show that they keep it (3152 worlds would).");
        // √(.05 · .95/400) is more than the point between 95 and 94 %: these worlds name no narrowest interval
        assertThat(found.absent("fit/loss/line/exact/c1/relative-width")).isTrue();
        assertThat(found.codes("fit/loss/line/exact/c1/relative-width")).containsExactly("NARROWEST_UNKNOWN");
    }

    /** An interval that is a fiftieth too narrow keeps 94.5 %: more than 94 %, but never surely enough of so many worlds. */
    @Test
    void neverAsksForFewerWorldsThanWereRun() {
        Found found = run(4_000, Map.of("slim", new Student(.95, .98)));
        assertThat(found.text("fit/loss/line/slim/judgement")).isEqualTo("COMPATIBLE");
        assertThat(found.text("fit/loss/line/answer"))
                .doesNotContain("worlds would")
                .contains(" is surely at least 9")
                .endsWith(" %, below the 94 % that COVERS needs).");
        assertThat(found.lane("fit/loss/line/series", "intervals").numbers()).containsOnly(4_000.0);
    }

    @Test
    void anIntervalOfHalfTheWidthIsTooNarrow() {
        assertThat(run(400, three()).text("fit/loss/line/half/judgement")).isEqualTo("TOO_NARROW");
    }

    @Test
    void anIntervalOfTwiceTheWidthIsTooWide() {
        Found found = run(12_000, three());
        assertThat(found.text("fit/loss/line/double/judgement")).isEqualTo("TOO_WIDE");
        assertThat(found.number("fit/loss/line/double/c1/relative-width")).isCloseTo(2, within(1e-9));
    }

    /** In 12,000 worlds Student's interval holds 95 % of everything and one of half its width does not, so that only two are compared. */
    @Test
    void comparesWithTheNarrowestThatHoldsEverything() {
        Found found = run(12_000, three());
        assertThat(found.number("fit/loss/line/exact/width-against-covering")).isEqualTo(1);
        assertThat(found.number("fit/loss/line/double/width-against-covering")).isCloseTo(2, within(1e-9));
        assertThat(found.number("fit/loss/line/half/width-against-covering")).isCloseTo(.5, within(1e-9));
        assertThat(found.codes("fit/loss/line/double/width-against-covering")).containsExactly("NARROWEST_COVERING");
        assertThat(found.text("fit/loss/line/answer"))
                .endsWith(
                        " Of all, exact, double held every quantity in at least 94 % of worlds; on the mean over quantities double"
                                + " is 2.000 times as wide as exact.");
    }

    @Test
    void comparesWithNoneWhereNoneHoldsEverything() {
        Found found = run(400, Map.of("exact", new Student(.95, 1), "half", new Student(.95, .5)));
        assertThat(found.codes("fit/loss/line/half/width-against-covering")).containsExactly("NARROWEST_UNKNOWN");
        assertThat(found.text("fit/loss/line/answer"))
                .doesNotContain("Of all")
                .endsWith(
                        "that takes one that holds them in at least 94 % of worlds, in 475 worlds or more, with a Monte-Carlo"
                                + " error of at most 1 points.");
    }

    /** In 400 worlds an interval of twice the width has a Monte-Carlo error below 1 point, as no honest one has: it is no narrowest. */
    @Test
    void theTooWideAreNotTheOnlyOnesComparedInFewWorlds() {
        Found found = run(400, three());
        assertThat(found.number("fit/loss/line/double/c1/coverage")).isGreaterThan(98.5);
        assertThat(found.absent("fit/loss/line/exact/c1/relative-width")).isTrue();
        assertThat(found.absent("fit/loss/line/double/c1/relative-width")).isTrue();
    }

    /** A slow inference in the first 300 worlds has the width of these beside those of the same worlds. */
    @Test
    void anInferenceMayHaveFewerWorlds() {
        CoverageConfiguration fewer = new CoverageConfiguration(
                600, three(), Map.of("double", 300), Map.of("c1", 1.0), FITTED, 10, OptionalDouble.empty(), Refit.WARM);
        Found found = new Found(new Coverage(fewer).run(Known.of(LINE)));
        assertThat(found.number("fit/loss/line/double/c1/relative-width")).isCloseTo(2, within(1e-9));
        assertThat(found.codes("fit/loss/line/double/c1/coverage")).isEmpty();
        double worlds = found.number("fit/loss/line/double/c1/coverage") * 3;
        assertThat(worlds).isCloseTo(Math.rint(worlds), within(1e-9));
    }

    @Test
    void worldsOfAnInferenceThatIsNotThereAreRefused() {
        assertThatThrownBy(() -> new CoverageConfiguration(
                        10, three(), Map.of("duoble", 5), Map.of(), FITTED, 10, OptionalDouble.empty(), Refit.WARM))
                .hasMessage("worlds-of.duoble is of no inference; inferences are exact, half, double");
    }

    @Test
    void noiseThatClustersShareIsNotWhatTheIntervalBelieves() {
        Dataset plain = LINE.request().dataset();
        Dataset.Roles family = new Dataset.Roles(
                List.of(), new double[0], new double[0], new double[0], List.of(), new int[] {0, 0, 0, 1, 1, 1});
        FitResult families = Known.fit(
                "line",
                1,
                new Dataset("families", plain.covariates(), plain.response(), plain.rows(), plain.observed(), family));
        Noise shared = new Noise(Shape.GAUSSIAN, 3, OptionalDouble.empty(), 0, .9, OptionalDouble.empty());
        Coverage coverage = coverage(400, three(), shared, OptionalDouble.empty(), Refit.WARM);
        assertThat(new Found(coverage.run(Known.of(families))).text("fit/loss/line/exact/judgement"))
                .isEqualTo("TOO_NARROW");
    }

    /** What is open contains every truth, which says nothing of it. */
    @Test
    void intervalsThatAreOpenInMostWorldsDoNotCover() {
        Found found = run(4_000, Map.of("open", new Student(.95, 1, true)));
        assertThat(found.number("fit/loss/line/open/c1/open")).isEqualTo(100);
        assertThat(found.text("fit/loss/line/open/judgement")).isEqualTo("MOSTLY_OPEN");
        assertThat(found.text("fit/loss/line/answer"))
                .contains("some say little: an end is open in half of the worlds or more (of c")
                .contains(" in 4000 of 4000)");
    }

    @Test
    void theErrorOfTheSimulationStandsBesideTheCoverage() {
        Found found = run(400, three());
        double share = found.number("fit/loss/line/half/c1/coverage") / 100;
        assertThat(found.interval("fit/loss/line/half/c1/coverage")
                        .standardError()
                        .orElseThrow())
                .isCloseTo(100 * Math.sqrt(share * (1 - share) / 400), within(1e-9));
    }

    @Test
    void theAnswerNamesWhatMisses() {
        assertThat(run(400, three()).text("fit/loss/line/answer"))
                .startsWith("In 400 simulated worlds the 95 % intervals of exact contained the truth in ")
                .contains("; the 95 % intervals of half contained")
                .contains(", so some are too narrow");
    }

    @Test
    void everyMissIsOnOneSide() {
        Found found = run(400, three());
        double sum = IntStream.of(0, 1, 2)
                .mapToDouble(k -> found.number(
                        "fit/loss/line/half/c0/" + new String[] {"coverage", "truth-below", "truth-above"}[k]))
                .sum();
        assertThat(sum).isCloseTo(100, within(1e-9));
    }

    @Test
    void takesTheTruthThatIsStated() {
        Found found = run(1, three());
        assertThat(found.number("fit/loss/line/truth/c1")).isEqualTo(1);
        assertThat(found.number("fit/loss/line/truth/c0"))
                .isEqualTo(LINE.fit().law().parameter(0));
    }

    @Test
    void aPlateauThatNoLawKnowsIsMissed() {
        Coverage coverage = coverage(200, three(), FITTED, OptionalDouble.of(1), Refit.WARM);
        Found found = new Found(coverage.run(Known.of(LINE)));
        assertThat(found.number("fit/loss/line/exact/prediction/coverage")).isLessThan(1);
        assertThat(found.number("fit/loss/line/exact/c1/coverage")).isGreaterThan(85);
    }

    @Test
    void noiseThatIsCorrelatedIsNotWhatTheIntervalBelieves() {
        Noise correlated = new Noise(Shape.GAUSSIAN, 3, OptionalDouble.empty(), .9, 0, OptionalDouble.empty());
        Coverage coverage = coverage(400, three(), correlated, OptionalDouble.empty(), Refit.WARM);
        assertThat(new Found(coverage.run(Known.of(LINE))).text("fit/loss/line/exact/judgement"))
                .isEqualTo("TOO_NARROW");
    }

    @Test
    void aFitThatFailedHasNoWorlds() {
        FitResult failed = Known.fit("line", 1, Known.data(new double[] {1, 1, 1}, 1, 2, 3));
        Coverage coverage = new Coverage(new CoverageConfiguration(
                10, Map.of(), Map.of(), Map.of(), FITTED, 10, OptionalDouble.empty(), Refit.WARM));
        Found found = new Found(coverage.run(Known.of(failed)));
        assertThat(found.codes("fit/loss/line/worlds")).containsExactly("FIT_FAILED");
    }

    @Test
    void noWorldsIsRefused() {
        assertThatThrownBy(() -> coverage(0, three(), FITTED, OptionalDouble.empty(), Refit.WARM))
                .hasMessage("worlds is 0; at least 1");
    }

    /** All of 40 covered: the share is taken for half a world less, √(0.0125 · 0.9875/40). */
    @Test
    void noneMissedIsNotWithoutError() {
        assertThat(new Tally(40, 40, 0, 0, 0, 1).error()).isCloseTo(.017567, within(1e-6));
        assertThat(new Tally(100, 90, 5, 5, 0, 1).error()).isCloseTo(.03, within(1e-12));
    }
}
