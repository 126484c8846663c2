package org.curvewright.plugins.analyses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Variable;
import org.curvewright.testkit.AnalysisContract;
import org.curvewright.testkit.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreakpointTest implements AnalysisContract {

    private final Breakpoint breakpoint = new Breakpoint(new Breakpoint.Configuration("N"));

    @Override
    public Analysis analysis() {
        return breakpoint;
    }

    @Override
    public AnalysisContext context() {
        return Borrowed.of(Study.fit("tasks", "bounded", Curve.BOUNDED, Study.task("piqa"), 1, 1));
    }

    /** Du and Ji 2026, recomputed with numpy 1.24. */
    @ParameterizedTest
    @CsvSource({
        "lambada, 4, 1.65884e-4, .106692, .081708",
        "hellaswag, 3, 1.22790e-4, .013767, .079631",
        "piqa, 3, 1.86294e-5, .019754, .044002",
        "winogrande, 2, 2.06361e-4, .027524, .048091",
        "arc_easy, 3, 1.82720e-4, .050280, .088006",
        "arc_challenge, 5, 3.09017e-4, .026585, .128236",
        "openbookqa, 3, 4.01004e-4, .023947, .049773"
    })
    void findsThePublishedBreakpoints(String task, int index, double rss, double before, double after) {
        Found found = broken(Study.task(task));
        assertThat(found.number("tasks/" + task + "/index")).isEqualTo(index);
        assertThat(found.number("tasks/" + task + "/rss")).isCloseTo(rss, within(1e-9));
        assertThat(found.number("tasks/" + task + "/slope-before")).isCloseTo(before, within(1e-6));
        assertThat(found.number("tasks/" + task + "/slope-after")).isCloseTo(after, within(1e-6));
    }

    @Test
    void namesTheFirstSizeBehindTheBreak() {
        assertThat(broken(Study.task("lambada")).number("tasks/lambada/at")).isEqualTo(2.7e9);
    }

    @Test
    void doesNotDependOnTheOrderOfTheObservations() {
        Dataset shuffled = Study.task("lambada").rows(new int[] {6, 2, 0, 5, 1, 4, 3});
        assertThat(broken(shuffled).number("tasks/lambada/index")).isEqualTo(4);
    }

    @Test
    void needsFourObservations() {
        Found found = broken(Study.task("lambada").rows(new int[] {0, 1, 2}));
        assertThat(found.codes("tasks/lambada/index")).containsExactly("TOO_FEW_OBSERVATIONS");
    }

    @Test
    void findsNoLinesWhereTheSizesAreTheSame() {
        Dataset same = Study.observations(
                Variable.of("lambada", ""), new double[] {1, 1, 1, 1}, new double[] {1, 2, 3, 4}, List.of());
        assertThat(broken(same).absent("tasks/lambada/index")).isTrue();
    }

    private Found broken(Dataset data) {
        return new Found(breakpoint.run(Borrowed.of(Study.fit("tasks", "bounded", Curve.BOUNDED, data, 1, 1))));
    }
}
