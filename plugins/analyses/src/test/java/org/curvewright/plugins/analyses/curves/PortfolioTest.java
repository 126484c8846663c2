package org.curvewright.plugins.analyses.curves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.plugins.analyses.known.Known;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.inference.Interval;
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
        return new Portfolio(new Portfolio.Configuration("c0", false, Optional.empty(), "run", List.of(), 0.95));
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

    /** Errors of .01 do not change the order of levels 1 apart. */
    @Test
    void ranksOfCurvesFarApartAreCertain() {
        Found found = new Found(analysis().run(context()));
        assertThat(found.lane("ranking", "rank_lower").numbers()).containsExactly(1.0, 2.0, 3.0);
        assertThat(found.lane("ranking", "rank_upper").numbers()).containsExactly(1.0, 2.0, 3.0);
        assertThat(found.lane("ranking", "first").numbers()).containsExactly(1.0, 0.0, 0.0);
    }

    @Test
    void theFirstThreeAreNamedWithTheirRanks() {
        Found found = new Found(analysis().run(context()));
        assertThat(found.text("answer"))
                .contains("then fit/y2 with 2, rank 2 [2, 2], then fit/y1 with 1, rank 3 [3, 3]");
        assertThat(found.number("ranked/fit-y2/rank")).isEqualTo(2);
        assertThat(found.interval("ranked/fit-y2/estimate").contains(2)).isTrue();
    }

    /** Two curves that differ by less than their errors are first in about as many draws as their difference says. */
    @Test
    void ranksOfCurvesTooNearToTellAreNot() {
        List<Curve> curves = List.of(near("a", 0.50), near("b", 0.51), near("c", 0.90));
        Ranking ranking = Ranking.of(curves, false, 3);
        assertThat(ranking.lower(2, 0.025)).isEqualTo(1);
        assertThat(ranking.upper(2, 0.975)).isEqualTo(1);
        assertThat(ranking.lower(0, 0.025)).isEqualTo(2);
        assertThat(ranking.upper(0, 0.975)).isEqualTo(3);
        assertThat(ranking.lower(1, 0.025)).isEqualTo(2);
        assertThat(ranking.upper(1, 0.975)).isEqualTo(3);
        assertThat(ranking.first(2)).isEqualTo(1);
    }

    private static Curve near(String name, double value) {
        FitResult fit = line(1);
        Interval interval = new Interval(
                OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.of(.05), .95, "delta", List.of());
        return new Curve(name, fit, fit.request().dataset(), value, .05, interval, new double[0]);
    }

    @Test
    void samplesOfManyReachFromTheFirstToTheLast() {
        List<Integer> all = IntStream.range(0, 500).boxed().toList();
        assertThat(PortfolioCard.sampled(all, 9)).hasSize(9).startsWith(0).endsWith(499);
        assertThat(PortfolioCard.sampled(all.subList(0, 4), 9)).containsExactly(0, 1, 2, 3);
    }
}
