package org.curvewright.plugins.analyses.curves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.plugins.analyses.known.Known;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.testkit.AnalysisContract;
import org.curvewright.testkit.Found;
import org.junit.jupiter.api.Test;

/** Lines with levels 1, 2 and 3 that are known to .01 or so. */
class PortfolioTest implements AnalysisContract {

    private static final double[] X = {-3, -2, -1, 0, 1, 2, 3};

    private static FitResult line(double level) {
        RandomStream random = RandomStream.of(1);
        double[] y =
                Arrays.stream(X).map(x -> level + .01 * random.nextGaussian()).toArray();
        return Known.fit("line", 1, Known.data("y" + (int) level, X, y));
    }

    @Override
    public Analysis analysis() {
        return new Portfolio(new Portfolio.Configuration("c0"));
    }

    @Override
    public AnalysisContext context() {
        return Known.of(line(1), line(2), line(3));
    }

    /** Equal errors weigh alike, so that the levels' own standard deviation, 1, comes out; and their errors are too small to draw them together. */
    @Test
    void whatDiffersIsNotPooledAway() {
        Found found = new Found(analysis().run(context()));
        assertThat(found.number("mean")).isCloseTo(2, within(.02));
        assertThat(found.number("between-curves-sd")).isCloseTo(1, within(.02));
        assertThat(found.lane("ranking", "curve").labels()).containsExactly("fit/y3", "fit/y2", "fit/y1");
        assertThat(found.lane("ranking", "drawn").numbers().get(0)).isCloseTo(3, within(.02));
    }
}
