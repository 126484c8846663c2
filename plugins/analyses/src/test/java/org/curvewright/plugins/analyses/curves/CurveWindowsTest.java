package org.curvewright.plugins.analyses.curves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.plugins.analyses.known.Known;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.testkit.AnalysisContract;
import org.curvewright.testkit.Found;
import org.junit.jupiter.api.Test;

/** Straight lines stand for curves, and their slope for a ceiling, so that every number has a closed form. */
class CurveWindowsTest implements AnalysisContract {

    private static final double[] X = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};

    private static double[] line(double bend) {
        RandomStream random = RandomStream.of(3);
        return Arrays.stream(X)
                .map(x -> .2 + .05 * x + bend * Math.max(0, x - 8) + .001 * random.nextGaussian())
                .toArray();
    }

    @Override
    public Analysis analysis() {
        return new CurveWindows(new CurveWindows.Configuration(
                "N",
                "c1",
                Optional.empty(),
                Optional.empty(),
                List.of(new CurveWindow(0, Elementary.exp(8.5))),
                .02,
                0,
                50,
                OptionalInt.empty(),
                .95,
                OptionalDouble.of(.05)));
    }

    @Override
    public AnalysisContext context() {
        return Known.of(Known.fit("line", 1, Known.data(X, line(0))));
    }

    private Found found(double bend) {
        return new Found(analysis().run(Known.of(Known.fit("line", 1, Known.data(X, line(bend))))));
    }

    @Test
    void aStableCurveForecastsItsSecondHalf() {
        Found found = found(0);
        assertThat(found.number("fit/loss/line/ceiling")).isCloseTo(.05, within(.001));
        assertThat(found.interval("fit/loss/line/ceiling-by-resampling").contains(.05))
                .isTrue();
        assertThat(found.number("all/coverage")).isEqualTo(1);
        assertThat(found.interval("all/coverage").lower().orElseThrow()).isCloseTo(.025, within(1e-9));
        assertThat(found.text("all/answer")).startsWith("the interval holds the true ceiling in 1 of 1 curves, 100 %");
        assertThat(found.number("fit/loss/line/ceiling-range")).isLessThan(.001);
        // the last of twelve sizes, each e times the one before, is alone above half of the largest
        assertThat(found.number("fit/loss/line/half-budget/points")).isEqualTo(1);
        assertThat(found.text("fit/loss/line/half-budget/verdict")).isEqualTo("WITHIN_BAND");
        assertThat(found.absent("fit/loss/line/forecast/mean-absolute-error")).isTrue();
    }

    @Test
    void aBendMovesTheCeilingAndFailsTheForecast() {
        Found found = found(.05);
        assertThat(found.number("fit/loss/line/ceiling-range")).isGreaterThan(.005);
        assertThat(found.text("fit/loss/line/half-budget/verdict")).isEqualTo("OUTSIDE_BAND");
        assertThat(found.text("fit/loss/line/answer")).contains("over 2 stretches the ceiling moves by");
    }

    @Test
    void everyStretchHasItsParametersWithIntervals() {
        Found found = found(0);
        String window = "fit/loss/line/windows/" + new CurveWindow(0, Elementary.exp(8.5)).name();
        assertThat(found.interval(window + "/c1").contains(.05)).isTrue();
        assertThat(found.interval(window + "/c0").contains(.2)).isTrue();
    }
}
