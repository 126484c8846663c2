package org.curvewright.plugins.analyses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.curvewright.plugins.analyses.CorrelationFindings.PValue;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.FitReference;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.testkit.AnalysisContract;
import org.curvewright.testkit.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossMetricCorrelationTest implements AnalysisContract {

    @Override
    public Analysis analysis() {
        return new CrossMetricCorrelation(new CrossMetricCorrelation.Configuration(
                new FitReference("loss"), new FitReference("tasks"), PValue.T, true, "N"));
    }

    @Override
    public AnalysisContext context() {
        return Borrowed.of(
                Study.fit("loss", "kaplan", Curve.KAPLAN, Study.losses(), 1, 1, 1),
                Study.fit("tasks", "bounded", Curve.BOUNDED, Study.task("piqa"), 1, 1));
    }

    /** Du and Ji 2026, recomputed with scipy 1.10.1. */
    @ParameterizedTest
    @CsvSource({"pearson-r, -.2882584", "pearson-p, .5795885", "spearman-rho, -.0857143", "spearman-p, .8717434", "n, 6"
    })
    void correlatesAsPublished(String quantity, double expected) {
        assertThat(run(PValue.T, false, UnaryOperator.identity()).number(quantity))
                .isCloseTo(expected, within(1e-7));
    }

    /** All 720 permutations, counted with Python's itertools. */
    @ParameterizedTest
    @CsvSource({"pearson-p, 443", "spearman-p, 662"})
    void countsEveryPermutation(String quantity, double extreme) {
        assertThat(run(PValue.EXACT, false, UnaryOperator.identity()).number(quantity))
                .isCloseTo(extreme / 720, within(1e-12));
    }

    @Test
    void correlatesEveryTaskWhenAsked() {
        Found found = run(PValue.T, true, UnaryOperator.identity());
        assertThat(Study.TASKS.keySet())
                .allSatisfy(task ->
                        assertThat(found.number("tasks/" + task + "/pearson-r")).isBetween(-1., 1.));
    }

    /** tanh((1.959963984540054 + 0.8416212335729143)/√3) with Python 3.11. */
    @Test
    void saysWhichCorrelationWouldShow() {
        assertThat(run(PValue.T, false, UnaryOperator.identity()).number("detectable-r"))
                .isCloseTo(.9242601184101401, within(1e-14));
    }

    @Test
    void doesNotDependOnTheOrderOfTheRuns() {
        Found found = run(PValue.T, false, data -> data.rows(new int[] {3, 1, 0, 6, 5, 2, 4}));
        assertThat(found.number("pearson-r")).isCloseTo(-.2882584, within(1e-7));
    }

    @Test
    void namesTheRunsThatAResponseLacks() {
        Found found = run(
                PValue.T,
                false,
                data -> data.response().name().equals("piqa") ? data.rows(new int[] {0, 1, 2, 3, 4, 5}) : data);
        assertThat(found.number("n")).isEqualTo(5);
        assertThat(found.at("pearson-r").notices().get(0).text())
                .isEqualTo("without the runs that a response lacks: 13B");
    }

    @Test
    void doesNotCorrelateWithAConstant() {
        Found found = run(PValue.T, false, data -> data.withObserved(new double[] {1, 1, 1, 1, 1, 1, 1}));
        assertThat(found.codes("pearson-r")).containsExactly("CONSTANT");
        assertThat(found.codes("spearman-p")).containsExactly("CONSTANT");
    }

    private static Found run(PValue test, boolean perTask, UnaryOperator<Dataset> change) {
        List<FitResult> fits = new ArrayList<>();
        fits.add(Study.fit("loss", "kaplan", Curve.KAPLAN, change.apply(Study.losses()), 1, 1, 1));
        for (String task : Study.TASKS.keySet()) {
            fits.add(Study.fit("tasks", "bounded", Curve.BOUNDED, change.apply(Study.task(task)), 1, 1));
            fits.add(Study.fit("tasks", "line", Curve.LINE, change.apply(Study.task(task)), 1, 1));
        }
        CrossMetricCorrelation correlation = new CrossMetricCorrelation(new CrossMetricCorrelation.Configuration(
                new FitReference("loss"), new FitReference("tasks"), test, perTask, "N"));
        return new Found(correlation.run(new Borrowed(fits, Map.of())));
    }
}
