package org.curvewright.plugins.analyses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.Cell;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.FitKey;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.metric.FitMetric;
import org.curvewright.spi.metric.Metric;
import org.curvewright.spi.metric.Score;
import org.curvewright.testkit.AnalysisContract;
import org.curvewright.testkit.Found;
import org.junit.jupiter.api.Test;

class SurveyTest implements AnalysisContract {

    private static final Dataset DATA = Study.task("lambada");

    private static final Metric SCORE = new Slope();

    /** The least second parameter is best. */
    private static final class Slope implements FitMetric {

        @Override
        public String unit() {
            return "";
        }

        @Override
        public Orientation orientation() {
            return Orientation.LOWER_IS_BETTER;
        }

        @Override
        public String name() {
            return "slope";
        }

        @Override
        public Score score(FitResult fit) {
            return Score.of(fit.fit().law().theta()[1]);
        }
    }

    private static FitResult fit(FitStatus status, double... theta) {
        return Study.fit("tasks", "line", DATA, Study.found(Curve.LINE, status, theta));
    }

    @Override
    public Analysis analysis() {
        return new Survey(new Survey.Configuration(.5, SCORE));
    }

    @Override
    public AnalysisContext context() {
        return Borrowed.of(
                fit(FitStatus.CONVERGED, 1, 10),
                fit(FitStatus.CONVERGED, 3, 10),
                fit(FitStatus.AT_BOUND, 2, 10),
                fit(FitStatus.NOT_IDENTIFIED, 99, 99));
    }

    @Test
    void countsStatuses() {
        Found found = new Found(analysis().run(context()));
        assertThat(found.number("tasks/lambada/line/fits")).isEqualTo(4);
        assertThat(found.number("tasks/lambada/line/status/CONVERGED")).isEqualTo(2);
        assertThat(found.number("tasks/lambada/line/status/NOT_IDENTIFIED")).isEqualTo(1);
    }

    /** By NumPy 1.26: quantile([1, 2, 3], [.25, .5, .75]) = 1.5, 2, 2.5. */
    @Test
    void saysWhereDeterminedParametersLie() {
        String symbol = Curve.LINE.parameters().symbols().get(0);
        assertThat(new Found(analysis().run(context())).number("tasks/lambada/line/" + symbol))
                .isEqualTo(2);
        assertThat(analysis().run(context()))
                .filteredOn(finding -> finding.address().equals("tasks/lambada/line/" + symbol))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.interval().orElseThrow().lower()).hasValue(1.5);
                    assertThat(finding.interval().orElseThrow().upper()).hasValue(2.5);
                });
    }

    @Test
    void answersInASentence() {
        assertThat(new Found(analysis().run(context())).text("tasks/answer"))
                .isEqualTo("Of 4 groups the data determine line in 3.");
    }

    private static FitResult rival(String group, String law, FitStatus status, double score) {
        FitResult fit = Study.fit("tasks", law, DATA, Study.found(Curve.LINE, status, 1, score));
        FitKey key = new FitKey("tasks", "lambada", Optional.of(group), law);
        return new FitResult(key, fit.request(), fit.estimator(), fit.fit());
    }

    /** What the data of a group do not determine cannot rank first there, however good its score. */
    @Test
    void countsInHowManyGroupsEachLawRanksFirst() {
        AnalysisContext context = Borrowed.of(
                rival("a", "line", FitStatus.CONVERGED, 2),
                rival("a", "bend", FitStatus.CONVERGED, 3),
                rival("b", "line", FitStatus.CONVERGED, 2),
                rival("b", "bend", FitStatus.NOT_IDENTIFIED, 1),
                rival("c", "line", FitStatus.CONVERGED, 2),
                rival("c", "bend", FitStatus.AT_BOUND, 1),
                rival("d", "line", FitStatus.FAILED, 1),
                rival("d", "bend", FitStatus.FAILED, 1));
        Found found = new Found(analysis().run(context));
        assertThat(found.number("tasks/lambada/line/first")).isEqualTo(2);
        assertThat(found.number("tasks/lambada/bend/first-share")).isEqualTo(1. / 3);
        assertThat(found.text("tasks/answer"))
                .isEqualTo(
                        "Of 4 groups the data determine line in 3 and bend in 2; of the laws that are determined, slope"
                                + " ranks first line in 2 and bend in 1.");
    }

    /** What a sweep over sections with a store looks at. */
    @Test
    void mediansAreEstimatesSoThatASweepSpreadsThem() {
        Cell cell = new Cell(
                "high", List.of(new Cell.Option("noise", "high")), analysis().run(context()));
        assertThat(new Spread(new Spread.Configuration(List.of())).across(List.of(cell, cell)))
                .extracting(Finding::address)
                .contains(
                        "tasks/lambada/line/"
                                + Curve.LINE.parameters().symbols().get(0) + "/median",
                        "tasks/lambada/line/"
                                + Curve.LINE.parameters().symbols().get(0) + "/share/noise");
    }

    @Test
    void aShareOfAllIsRefused() {
        assertThatThrownBy(() -> new Survey.Configuration(1, SCORE)).hasMessageContaining("between 0 and 1");
    }
}
