package org.curvewright.plugins.analyses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.testkit.AnalysisContract;
import org.curvewright.testkit.Found;
import org.junit.jupiter.api.Test;

class SurveyTest implements AnalysisContract {

    private static final Dataset DATA = Study.task("lambada");

    private static FitResult fit(FitStatus status, double... theta) {
        return Study.fit("tasks", "line", DATA, Study.found(Curve.LINE, status, theta));
    }

    @Override
    public Analysis analysis() {
        return new Survey(new Survey.Configuration(.5));
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

    @Test
    void aShareOfAllIsRefused() {
        assertThatThrownBy(() -> new Survey.Configuration(1)).hasMessageContaining("between 0 and 1");
    }
}
