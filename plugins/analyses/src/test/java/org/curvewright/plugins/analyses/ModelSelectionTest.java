package org.curvewright.plugins.analyses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Optional;
import org.curvewright.plugins.analyses.ModelSelection.Among;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.metric.FitMetric;
import org.curvewright.spi.metric.InformationCriterion;
import org.curvewright.spi.metric.Metric;
import org.curvewright.spi.metric.PredictionMetric;
import org.curvewright.spi.metric.Score;
import org.curvewright.testkit.AnalysisContract;
import org.curvewright.testkit.Found;
import org.junit.jupiter.api.Test;

class ModelSelectionTest implements AnalysisContract {

    private static final Dataset LAMBADA = Study.task("lambada");
    private static final Dataset PIQA = Study.task("piqa");

    @Override
    public Analysis analysis() {
        return new ModelSelection(new ModelSelection.Configuration(new Fixed(), Among.IDENTIFIED, new Quality(), .85));
    }

    @Override
    public AnalysisContext context() {
        return Borrowed.of(fit("kaplan", LAMBADA), loose("line"));
    }

    @Test
    void namesTheBest() {
        assertThat(byAic(fit("kaplan", LAMBADA), fit("line", LAMBADA)).text("tasks/lambada/best"))
                .isEqualTo("line");
    }

    @Test
    void givesDifferencesAndWeights() {
        Found found = byAic(fit("kaplan", LAMBADA), fit("line", LAMBADA));
        assertThat(found.number("tasks/lambada/kaplan/delta")).isEqualTo(2);
        assertThat(found.number("tasks/lambada/line/weight")).isCloseTo(1 / (1 + StrictMath.exp(-1)), within(1e-15));
    }

    @Test
    void countsWins() {
        Found found = byAic(fit("kaplan", LAMBADA), fit("line", LAMBADA), fit("kaplan", PIQA), fit("line", PIQA));
        assertThat(found.number("tasks/all/line/wins")).isEqualTo(2);
        assertThat(found.number("tasks/all/kaplan/wins")).isZero();
    }

    @Test
    void countsPoorFits() {
        Found found = byAic(fit("kaplan", LAMBADA), fit("line", LAMBADA));
        assertThat(found.number("tasks/all/kaplan/poor-fits")).isZero();
        assertThat(found.number("tasks/all/line/poor-fits")).isEqualTo(1);
    }

    @Test
    void saysOnWhichSideAFitIsPoor() {
        Found found = byAic(fit("kaplan", LAMBADA), fit("line", LAMBADA), fit("kaplan", PIQA), fit("line", PIQA));
        assertThat(found.text("answer")).contains(" below 0.85)");
    }

    @Test
    void letsOnlyIdentifiedFitsCompete() {
        Found found = byAic(fit("kaplan", LAMBADA), loose("line"));
        assertThat(found.text("tasks/lambada/best")).isEqualTo("kaplan");
        assertThat(found.codes("tasks/lambada/best")).containsExactly("EXCLUDED");
    }

    @Test
    void letsEveryFitCompeteWhenAsked() {
        assertThat(select(new Fixed(), Among.ALL, fit("kaplan", LAMBADA), loose("line"))
                        .text("tasks/lambada/best"))
                .isEqualTo("line");
    }

    @Test
    void namesNoneWhereNoneCompetes() {
        assertThat(byAic(loose("line")).absent("tasks/lambada/best")).isTrue();
    }

    @Test
    void givesNoWeightsByAScoreThatIsNoInformationCriterion() {
        Found found = select(new Quality(), Among.IDENTIFIED, fit("kaplan", LAMBADA), fit("line", LAMBADA));
        assertThat(found.text("tasks/lambada/best")).isEqualTo("kaplan");
        assertThat(found.findings()).noneMatch(finding -> finding.address().endsWith("weight"));
    }

    @Test
    void saysThatTwoAreEquallyGood() {
        Found found = byAic(fit("line", LAMBADA), fit("straight", LAMBADA));
        assertThat(found.codes("tasks/lambada/best")).containsExactly("TIE");
    }

    @Test
    void refusesACriterionThatDoesNotScoreFits() {
        PredictionMetric metric = new OfPredictions();
        assertThatThrownBy(() -> new ModelSelection.Configuration(metric, Among.ALL, new Quality(), .85))
                .hasMessageStartingWith("criterion is no score of a fit");
    }

    private static Found byAic(FitResult... fits) {
        return select(new Fixed(), Among.IDENTIFIED, fits);
    }

    private static Found select(Metric criterion, Among among, FitResult... fits) {
        ModelSelection selection =
                new ModelSelection(new ModelSelection.Configuration(criterion, among, new Quality(), .85));
        return new Found(selection.run(Borrowed.of(fits)));
    }

    private static FitResult fit(String formulation, Dataset data) {
        return Study.fit("tasks", formulation, Curve.LINE, data, 0, 0);
    }

    private static FitResult loose(String formulation) {
        return Study.fit("tasks", formulation, LAMBADA, Study.found(Curve.LINE, FitStatus.NOT_IDENTIFIED, 0, 0));
    }

    private static double scored(Map<String, Double> scores, FitResult fit) {
        return Optional.ofNullable(scores.get(fit.key().formulation())).orElseThrow();
    }

    private static final class Fixed implements InformationCriterion {

        @Override
        public Score score(FitResult fit) {
            return Score.of(scored(Map.of("kaplan", -40., "line", -42., "straight", -42.), fit));
        }
    }

    private static final class Quality implements FitMetric {

        @Override
        public String unit() {
            return "";
        }

        @Override
        public Orientation orientation() {
            return Orientation.HIGHER_IS_BETTER;
        }

        @Override
        public Score score(FitResult fit) {
            return Score.of(scored(Map.of("kaplan", .9, "line", .8, "straight", .8), fit));
        }
    }

    private static final class OfPredictions implements PredictionMetric {

        @Override
        public String unit() {
            return "";
        }

        @Override
        public Orientation orientation() {
            return Orientation.NEITHER;
        }

        @Override
        public Score score(Dataset observed, double[] predicted) {
            return Score.of(0);
        }
    }
}
