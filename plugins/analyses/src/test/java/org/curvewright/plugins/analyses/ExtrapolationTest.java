package org.curvewright.plugins.analyses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.curvewright.plugins.analyses.Extrapolation.Part;
import org.curvewright.plugins.analyses.Extrapolation.Ratio;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.FitReference;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.testkit.AnalysisContract;
import org.curvewright.testkit.Found;
import org.junit.jupiter.api.Test;

class ExtrapolationTest implements AnalysisContract {

    /** Fitted to the four smallest, recomputed with scipy 1.10.1. */
    private static final FitResult LOSS =
            Study.fit("loss", "kaplan", Curve.KAPLAN, Study.losses(), 179.713, .274399, 1.443328);

    @Override
    public Analysis analysis() {
        return rolling(Optional.empty());
    }

    @Override
    public AnalysisContext context() {
        return Borrowed.of(LOSS, halfOff("one", 2));
    }

    @Test
    void predictsTheLargestFromTheSmallest() {
        assertThat(once(4, LOSS).number("loss/loss/kaplan/mape")).isCloseTo(6.905281, within(1e-3));
    }

    @Test
    void givesEveryHeldOutPrediction() {
        Found found = once(4, LOSS);
        assertThat(found.number("loss/loss/kaplan/2.7B/predicted")).isCloseTo(1.907440, within(1e-4));
        assertThat(found.number("loss/loss/kaplan/13B/error-percent"))
                .isCloseTo(100 * (1.744853 / 1.575 - 1), within(.01));
    }

    @Test
    void marksWhatWasHeldOut() {
        assertThat(once(4, LOSS).lane("loss/loss/kaplan/series", "held_out").numbers())
                .containsExactly(0., 0., 0., 0., 1., 1., 1.);
    }

    @Test
    void averagesOverTheResponses() {
        Found found = once(4, halfOff("one", 2), halfOff("other", 4));
        assertThat(found.number("tasks/one/line/mape")).isCloseTo(50, within(1e-12));
        assertThat(found.number("tasks/all/line/mean-mape")).isCloseTo(62.5, within(1e-12));
    }

    @Test
    void takesTheRatioOfTwoMeans() {
        Ratio ratio =
                new Ratio(new Part(new FitReference("tasks"), "line"), new Part(new FitReference("loss"), "kaplan"));
        Extrapolation extrapolation = new Extrapolation(
                new Extrapolation.Configuration(Optional.of(4), false, Optional.empty(), "N", Optional.of(ratio)));
        Found found = new Found(extrapolation.run(Borrowed.of(LOSS, halfOff("one", 2))));
        assertThat(found.number("error-ratio")).isCloseTo(50 / 6.905281, within(1e-2));
    }

    @Test
    void needsAsManyTrainingObservationsAsParameters() {
        Found found = once(2, LOSS);
        assertThat(found.codes("loss/loss/kaplan/mape")).containsExactly("TOO_FEW_OBSERVATIONS");
        assertThat(found.codes("loss/all/kaplan/mean-mape")).containsExactly("LEFT_OUT");
    }

    @Test
    void needsSomethingToPredict() {
        assertThat(once(7, LOSS).codes("loss/loss/kaplan/mape")).containsExactly("NOTHING_HELD_OUT");
    }

    @Test
    void saysThatTheTrainingFitIsNotIdentified() {
        FitResult loose = Study.fit(
                "loss", "kaplan", Study.losses(), Study.found(Curve.KAPLAN, FitStatus.NOT_IDENTIFIED, 20, .1, 0));
        assertThat(once(4, loose).codes("loss/loss/kaplan/mape")).containsExactly("NOT_IDENTIFIED");
    }

    @Test
    void predictsNothingFromAFailedFit() {
        FitResult failed = Study.fit(
                "loss", "kaplan", Study.losses(), Study.found(Curve.KAPLAN, FitStatus.FAILED, Double.NaN, 1, 1));
        assertThat(once(4, failed).codes("loss/loss/kaplan/mape")).containsExactly("FIT_FAILED");
    }

    @Test
    void rollsOverEveryCutoffThatHasADegreeOfFreedom() {
        Found found = new Found(rolling(Optional.empty()).run(Borrowed.of(LOSS)));
        assertThat(found.lane("loss/loss/kaplan/rolling-series", "cutoff").numbers())
                .containsExactly(4., 5., 6.);
        assertThat(found.number("loss/loss/kaplan/cutoff-4/mape")).isCloseTo(6.905281, within(1e-3));
    }

    @Test
    void averagesOverTheCutoffs() {
        Found found = new Found(rolling(Optional.of(5)).run(Borrowed.of(LOSS)));
        double mean =
                (found.number("loss/loss/kaplan/cutoff-5/mape") + found.number("loss/loss/kaplan/cutoff-6/mape")) / 2;
        assertThat(found.number("loss/loss/kaplan/rolling-mape")).isCloseTo(mean, within(1e-12));
        assertThat(found.codes("loss/loss/kaplan/rolling-mape")).containsExactly("CUTOFFS");
        assertThat(found.number("loss/all/kaplan/mean-rolling-mape")).isCloseTo(mean, within(1e-12));
    }

    /** Three seeds of each of five sizes, the line being exact. */
    private static FitResult seeds() {
        double[] sizes = {1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 5};
        return Study.fit(
                "tasks",
                "line",
                Curve.LINE,
                Study.observations(Variable.of("one", ""), sizes, sizes.clone(), List.of()),
                1,
                0);
    }

    /** After 4 a seed of the second size would be fitted to and its twins held out. */
    @Test
    void keepsReplicatesOfOneSizeTogether() {
        Found found = once(4, seeds());
        assertThat(found.lane("tasks/one/line/series", "held_out").numbers())
                .containsExactly(0., 0., 0., 0., 0., 0., 1., 1., 1., 1., 1., 1., 1., 1., 1.);
        assertThat(found.codes("tasks/one/line/mape")).containsExactly("CUT_MOVED");
        assertThat(once(6, seeds()).codes("tasks/one/line/mape")).isEmpty();
        assertThat(once(13, seeds()).codes("tasks/one/line/mape")).containsExactly("NOTHING_HELD_OUT");
    }

    /** Two parameters take three sizes, which are nine runs. */
    @Test
    void rollsBetweenSizesOnly() {
        Found found = new Found(rolling(Optional.empty()).run(Borrowed.of(seeds())));
        assertThat(found.lane("tasks/one/line/rolling-series", "cutoff").numbers())
                .containsExactly(9., 12.);
        assertThat(found.at("tasks/one/line/rolling-mape").notices())
                .anySatisfy(notice -> assertThat(notice.text())
                        .isEqualTo("fitted to the 9 to 12 smallest in turn, 2 cuts between different sizes"));
        Found early = new Found(rolling(Optional.of(2)).run(Borrowed.of(seeds())));
        assertThat(early.lane("tasks/one/line/rolling-series", "cutoff").numbers())
                .containsExactly(3., 6., 9., 12.);
    }

    @Test
    void saysThatOneSizeCannotBeCut() {
        double[] same = {3, 3, 3, 3, 3};
        Dataset data = Study.observations(Variable.of("one", ""), same, new double[] {1, 2, 3, 4, 5}, List.of());
        Found found =
                new Found(rolling(Optional.of(2)).run(Borrowed.of(Study.fit("tasks", "line", Curve.LINE, data, 1, 0))));
        assertThat(found.codes("tasks/one/line/rolling-mape")).containsExactly("NOTHING_HELD_OUT");
        assertThat(found.codes("tasks/all/line/mean-rolling-mape")).containsExactly("LEFT_OUT");
    }

    @Test
    void refusesToDoNothing() {
        assertThatThrownBy(() -> new Extrapolation.Configuration(
                        Optional.empty(), false, Optional.empty(), "N", Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("neither train-smallest nor rolling is given");
    }

    private static Found once(int count, FitResult... fits) {
        Extrapolation extrapolation = new Extrapolation(
                new Extrapolation.Configuration(Optional.of(count), false, Optional.empty(), "N", Optional.empty()));
        return new Found(extrapolation.run(Borrowed.of(fits)));
    }

    private static Extrapolation rolling(Optional<Integer> least) {
        return new Extrapolation(new Extrapolation.Configuration(Optional.empty(), true, least, "N", Optional.empty()));
    }

    /** Observed {@code value} everywhere, predicted 1. */
    private static FitResult halfOff(String response, double value) {
        Dataset data = Study.observations(
                Variable.of(response, ""),
                new double[] {1, 2, 3, 4, 5},
                new double[] {value, value, value, value, value},
                List.of());
        return Study.fit("tasks", "line", Curve.LINE, data, 1, 0);
    }
}
