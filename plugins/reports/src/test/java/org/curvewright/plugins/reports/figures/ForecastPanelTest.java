package org.curvewright.plugins.reports.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.curvewright.plugins.reports.DrawnForecast;
import org.curvewright.plugins.reports.contents.Contents;
import org.curvewright.plugins.reports.plot.Figure;
import org.curvewright.plugins.reports.plot.Mark;
import org.junit.jupiter.api.Test;

final class ForecastPanelTest {

    private static List<Figure> figures(OptionalDouble horizon) {
        return Illustrations.of(new Contents(DrawnForecast.document(horizon))).stream()
                .map(Illustration::figure)
                .filter(figure -> figure.name().startsWith("ahead"))
                .toList();
    }

    private static List<Mark> marks(OptionalDouble horizon) {
        return figures(horizon).get(0).panels().get(0).marks();
    }

    @Test
    void theLawItsTwoBandsItsRivalsAndTheRunsAreDrawn() {
        assertThat(marks(OptionalDouble.of(1e10)))
                .extracting(Mark::label)
                .containsExactly(
                        "one new run (90 % prediction interval)",
                        "the law itself (90 % confidence interval)",
                        "kaplan",
                        "average of the laws",
                        "largest run fitted",
                        "calibrated horizon",
                        "runs fitted",
                        "forecast",
                        "forecast",
                        "runs held out");
    }

    @Test
    void whereNothingAttestsAForecastTheHorizonIsTheLargestRun() {
        assertThat(marks(OptionalDouble.of(0.9e9)))
                .filteredOn(Mark.Reference.class::isInstance)
                .singleElement()
                .satisfies(mark -> assertThat(((Mark.Reference) mark).at()).isEqualTo(1e9));
    }

    @Test
    void otherSeriesHaveAFigureOfTheirOwn() {
        assertThat(figures(OptionalDouble.empty())).extracting(Figure::name).containsExactly("ahead", "ahead_series");
    }
}
