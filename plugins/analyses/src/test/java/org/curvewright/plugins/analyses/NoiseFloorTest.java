package org.curvewright.plugins.analyses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.inference.Interval;
import org.curvewright.testkit.AnalysisContract;
import org.curvewright.testkit.Found;
import org.junit.jupiter.api.Test;

class NoiseFloorTest implements AnalysisContract {

    private static final double[] SIZES = {1, 2, 3, 4};
    private static final String PATH = "tasks/quiz";

    @Override
    public Analysis analysis() {
        return new NoiseFloor(new NoiseFloor.Configuration(
                Map.of(), "N", fit(quiz(100, .4, .5, .5, .6), .5).estimator()));
    }

    @Override
    public AnalysisContext context() {
        return Borrowed.of(fit(quiz(100, .4, .5, .5, .6), .5));
    }

    @Test
    void takesItemsFromTheResponse() {
        Found found = run(Map.of(), quiz(100, .5, .5, .5, .5), .5);
        assertThat(found.number(PATH + "/items")).isEqualTo(100);
        assertThat(found.number(PATH + "/resolution")).isEqualTo(.01);
    }

    @Test
    void takesItemsFromTheConfiguration() {
        Dataset data = Study.observations(Variable.of("quiz", ""), SIZES, new double[] {.5, .5, .5, .5}, List.of());
        assertThat(run(Map.of("quiz", 400), data, .5).number(PATH + "/standard-error"))
                .isCloseTo(.025, within(1e-15));
    }

    /** 1.959964 · √(2 · 0.25/100), by hand. */
    @Test
    void saysWhichDifferenceWouldShow() {
        assertThat(run(Map.of(), quiz(100, .5, .5, .5, .5), .5).number(PATH + "/detectable-difference"))
                .isCloseTo(.1385904, within(1e-7));
    }

    @Test
    void countsTheIncrementsThatAreNoNoise() {
        Found found = run(Map.of(), quiz(100, .3, .5, .55, .8), .5);
        assertThat(found.number(PATH + "/increments-detectable")).isEqualTo(2);
        assertThat(found.number(PATH + "/increments")).isEqualTo(3);
    }

    /** (1.959964 + 0.841621)² (0.21 + 0.25)/0.2² = 90.26, (0.25 + 0.2475)/0.05² · 7.84888 = 1561.9, (0.2475 + 0.16)/0.25² · 7.84888 = 51.2. */
    @Test
    void saysHowManyItemsTheMiddleStepTakes() {
        assertThat(run(Map.of(), quiz(100, .3, .5, .55, .8), .5).number(PATH + "/items-needed"))
                .isEqualTo(91);
        assertThat(run(Map.of(), quiz(100, .5, .5, .5, .6), .5).codes(PATH + "/items-needed"))
                .containsExactly("NO_STEP");
    }

    @Test
    void oneResponseIsNeitherFinestNorCoarsest() {
        assertThat(run(Map.of(), quiz(100, .48, .5, .53, .55), .5).text("answer"))
                .startsWith("quiz tells two runs apart (at 95 %) that differ by ")
                .doesNotContain("finest")
                .doesNotContain("coarsest");
    }

    @Test
    void saysInWordsWhatNoiseExplains() {
        assertThat(run(Map.of(), quiz(100, .48, .5, .53, .55), .5).text("answer"))
                .contains("would take more items in quiz")
                .contains("Noise is enough to explain what is left of quiz (line).");
        assertThat(run(Map.of(), quiz(100, .4, .5, .5, .6), .5).text("answer"))
                .contains("No law's misfit is noise alone on quiz.")
                .containsPattern(
                        "Of the squared scatter about line, this noise makes \\(at 95 %\\) in quiz 2[45] % \\[1, 90\\].");
    }

    /** χ² = 2·(0.1/0.05)² = 8 on 2 degrees of freedom: P = e⁻⁴. */
    @Test
    void findsMisfitBeyondTheNoise() {
        Found found = run(Map.of(), quiz(100, .4, .5, .5, .6), .5);
        assertThat(found.number(PATH + "/line/chi-squared")).isCloseTo(8, within(1e-12));
        assertThat(found.number(PATH + "/line/lack-of-fit-p")).isCloseTo(StrictMath.exp(-4), within(1e-12));
        assertThat(found.text(PATH + "/line/lack-of-fit")).isEqualTo("misfit");
    }

    @Test
    void takesSmallResidualsForNoise() {
        assertThat(run(Map.of(), quiz(100, .48, .5, .5, .52), .5).text(PATH + "/line/lack-of-fit"))
                .isEqualTo("noise");
    }

    /** Residual variance 0.02/2; noise (0.24 + 0.25 + 0.25 + 0.24)/4/100. */
    @Test
    void givesTheShareOfTheResidualsThatNoiseExplains() {
        assertThat(run(Map.of(), quiz(100, .4, .5, .5, .6), .5).number(PATH + "/line/noise-share"))
                .isCloseTo(.245, within(1e-12));
    }

    /** The quantiles of χ² with two degrees of freedom are −2 ln(1 − p). */
    @Test
    void theShareHasTheIntervalOfAVariance() {
        Interval interval = run(Map.of(), quiz(100, .4, .5, .5, .6), .5).interval(PATH + "/line/noise-share");
        assertThat(interval.lower().orElseThrow()).isCloseTo(-.245 * StrictMath.log(.975), within(1e-9));
        assertThat(interval.upper().orElseThrow()).isCloseTo(-.245 * StrictMath.log(.025), within(1e-9));
    }

    @Test
    void needsItems() {
        Dataset data = Study.observations(Variable.of("quiz", ""), SIZES, new double[] {.5, .5, .5, .5}, List.of());
        assertThat(run(Map.of(), data, .5).codes(PATH + "/items")).containsExactly("NO_ITEMS");
    }

    @Test
    void refusesNoItems() {
        assertThatThrownBy(() -> new NoiseFloor.Configuration(
                        Map.of("quiz", 0), "N", fit(quiz(1, 0, 0, 0, 0), 0).estimator()))
                .hasMessage("quiz has 0 items; at least 1");
    }

    private static Dataset quiz(int items, double... scores) {
        return Study.observations(Variable.of("quiz", "probability").withItems(items), SIZES, scores, List.of());
    }

    private static Found run(Map<String, Integer> items, Dataset data, double level) {
        FitResult fit = fit(data, level);
        NoiseFloor floor = new NoiseFloor(new NoiseFloor.Configuration(items, "N", fit.estimator()));
        return new Found(floor.run(Borrowed.of(fit)));
    }

    private static FitResult fit(Dataset data, double level) {
        return Study.fit("tasks", "line", Curve.LINE, data, level, 0);
    }
}
