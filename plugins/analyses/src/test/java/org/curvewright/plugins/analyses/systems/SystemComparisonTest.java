package org.curvewright.plugins.analyses.systems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvewright.plugins.analyses.known.Known;
import org.curvewright.plugins.analyses.systems.SystemConfiguration.Better;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitKey;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.inference.DrawingInference;
import org.curvewright.spi.inference.Draws;
import org.curvewright.spi.inference.Intervals;
import org.curvewright.spi.inference.LawFunction;
import org.curvewright.testkit.AnalysisContract;
import org.curvewright.testkit.Found;
import org.junit.jupiter.api.Test;

/** Lines in ln N whose differences, multipliers and crossings are known. */
class SystemComparisonTest implements AnalysisContract {

    private static final double[] X = {0, 1, 2, 3, 4, 5};

    /** Residuals that move neither the level nor the slope of a line. */
    private static final double[] ORTHOGONAL = {1, -1, 0, 0, -1, 1};

    /** The level of draw d lies (d − 50)/100 above the fitted one. */
    private record Shifts() implements DrawingInference {

        @Override
        public int draws() {
            return 101;
        }

        @Override
        public double level() {
            return .9;
        }

        @Override
        public Draws draw(FitResult fit, int from, int to, FitContext context) {
            List<double[]> thetas = new ArrayList<>();
            List<FitStatus> statuses = new ArrayList<>();
            for (int d = from; d < to; d++) {
                double[] theta = fit.fit().law().theta();
                theta[0] += fit.key().fit().equals("b") ? 0 : (d - 50) / 100.0;
                thetas.add(theta);
                statuses.add(FitStatus.CONVERGED);
            }
            return new Draws(thetas, statuses);
        }

        @Override
        public Intervals reduce(FitResult fit, List<LawFunction> functions, Draws draws, FitContext context) {
            return new Intervals(List.of(), Map.of(), List.of());
        }
    }

    private static FitResult line(String system, double level, double slope) {
        double[] y = new double[X.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = level + slope * X[i] + 1e-3 * ORTHOGONAL[i];
        }
        FitResult fit = Known.fit("line", 1, Known.data(X, y));
        return new FitResult(
                new FitKey(system, "loss", Optional.empty(), "line"), fit.request(), fit.estimator(), fit.fit());
    }

    private static SystemComparison comparison() {
        return new SystemComparison(new SystemConfiguration(
                List.of(Map.of("N", 1.0), Map.of("N", 100.0)), "N", Optional.of(Better.LOWER), new Shifts(), false, 3));
    }

    private static Found compare(FitResult... fits) {
        return new Found(comparison().run(Known.of(fits)));
    }

    @Override
    public Analysis analysis() {
        return comparison();
    }

    @Override
    public AnalysisContext context() {
        return Known.of(line("a", 10, -1), line("b", 10.5, -1));
    }

    /** The runs at N = 1 and e⁵: a and b keep their order, c passes both. */
    @Test
    void countsTheObservedPairsThatKeepTheirOrder() {
        FitResult[] systems = {line("a", 10, -1), line("b", 10.5, -1), line("c", 11, -2)};
        Found found = new Found(new SystemComparison(new SystemConfiguration(
                        List.of(Map.of("N", 1.0), Map.of("N", StrictMath.exp(5))),
                        "N",
                        Optional.of(Better.LOWER),
                        new Shifts(),
                        false,
                        3))
                .run(Known.of(systems)));
        String address = "loss/line/N-1/observed-decision-accuracy";
        assertThat(found.number(address)).isCloseTo(100.0 / 3, within(1e-9));
        assertThat(found.interval(address).level()).isEqualTo(.9);
        assertThat(found.text("loss/line/answer")).contains("the runs that were made there ranked 1 of 3 so");
    }

    @Test
    void aScaleThatNobodyTrainedHasNoObservedRanking() {
        Found found = compare(line("a", 10, -1), line("b", 10.5, -1));
        assertThat(found.codes("loss/line/N-1/observed-decision-accuracy")).containsExactly("NO_RUNS_THERE");
    }

    /** 10.5 − ln(m N) = 10 − ln N for m = e^½; over draws e^(½ ∓ 0.45). */
    @Test
    void multipliesTheComputeOfTheWorse() {
        Found found = compare(line("a", 10, -1), line("b", 10.5, -1));
        String address = "loss/line/a-against-b/N-1/multiplier";
        assertThat(found.number(address)).isCloseTo(StrictMath.exp(.5), within(1e-9));
        assertThat(found.interval(address).lower().orElseThrow()).isCloseTo(StrictMath.exp(.05), within(1e-9));
        assertThat(found.interval(address).upper().orElseThrow()).isCloseTo(StrictMath.exp(.95), within(1e-9));
    }

    /** a is better where its level lies less than 0.2 above: in draws 0 to 69, and half of draw 70. */
    @Test
    void countsTheDrawsInWhichOneIsBetter() {
        Found found = compare(line("a", 10, -1), line("b", 10.2, -1));
        assertThat(found.number("loss/line/a-against-b/N-1/probability-better")).isCloseTo(70.0 / 101, within(.01));
    }

    /** 10 − x = 11 − 1.5 x at x = 2. */
    @Test
    void findsWhereTheyCross() {
        Found found = compare(line("a", 10, -1), line("b", 11, -1.5));
        assertThat(found.number("loss/line/a-against-b/crossover")).isCloseTo(StrictMath.exp(2), within(1e-9));
    }

    @Test
    void saysThatTheyDoNotCross() {
        Found found = compare(line("a", 10, -1), line("b", 12, -1));
        assertThat(found.codes("loss/line/a-against-b/crossover")).containsExactly("NO_CROSSOVER");
    }

    /** Beyond the crossing the order is the other one, so that a run before it decides wrongly. */
    @Test
    void seesThatASmallScaleDecidesWrongly() {
        Found crossing = compare(line("a", 10, -1), line("b", 11, -1.5));
        assertThat(crossing.number("loss/line/N-1/decision-accuracy")).isLessThan(5);
        Found parallel = compare(line("a", 10, -1), line("b", 12, -1));
        assertThat(parallel.number("loss/line/N-1/decision-accuracy")).isEqualTo(100);
        assertThat(parallel.number("loss/line/N-1/signal-to-noise")).isGreaterThan(100);
    }
}
