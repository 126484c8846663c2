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
import org.curvewright.spi.inference.Interval;
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
                List.of(Map.of("N", 1.0), Map.of("N", 100.0)),
                "N",
                Optional.of(Better.LOWER),
                new Shifts(),
                Optional.of(false),
                3));
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
                        Optional.of(false),
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

    /** One system under two names has no order, crosses nowhere and needs no more of anything. */
    @Test
    void aSystemAgainstItselfHasNoOrder() {
        Found found = compare(line("a", 10, -1), line("b", 10, -1));
        for (String quantity : List.of("N-1/probability-better", "N-1/multiplier", "crossover")) {
            assertThat(found.codes("loss/line/a-against-b/" + quantity)).containsExactly("IDENTICAL_SYSTEMS");
        }
        assertThat(found.absent("loss/line/N-1/decision-accuracy")).isTrue();
        assertThat(found.absent("loss/line/N-1/observed-decision-accuracy")).isTrue();
        assertThat(found.text("loss/line/a-against-b/answer")).contains("one and the same law");
        assertThat(found.text("loss/line/answer")).contains("no order");
        Found three = compare(line("a", 10, -1), line("b", 10, -1), line("c", 12, -1));
        assertThat(three.number("loss/line/N-1/decision-accuracy")).isEqualTo(100);
        assertThat(three.codes("loss/line/N-1/decision-accuracy")).contains("IDENTICAL_SYSTEMS");
    }

    /** At N = 1 a and b tie, c is worse throughout: two pairs keep their order and one counts half. */
    @Test
    void aTieCountsHalf() {
        Found found = new Found(new SystemComparison(new SystemConfiguration(
                        List.of(Map.of("N", 1.0), Map.of("N", StrictMath.exp(5))),
                        "N",
                        Optional.of(Better.LOWER),
                        new Shifts(),
                        Optional.of(false),
                        3))
                .run(Known.of(line("a", 10, -1), line("b", 10, -1.5), line("c", 12, -1))));
        String address = "loss/line/N-1/observed-decision-accuracy";
        assertThat(found.number(address)).isCloseTo(250.0 / 3, within(1e-9));
        assertThat(found.at(address).notices().get(0).text()).contains("1 of them tied and counting half");
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

    /** Lines with residuals of 0.05 and different ones of each system. */
    private static FitResult noisy(String system, double level, double slope, double[] x, double... residuals) {
        double[] y = new double[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = level + slope * x[i] + .05 * residuals[i];
        }
        FitResult fit = Known.fit("line", 1, Known.data(x, y));
        return new FitResult(
                new FitKey(system, "loss", Optional.empty(), "line"), fit.request(), fit.estimator(), fit.fit());
    }

    private static Found student(Optional<Boolean> paired, FitResult... fits) {
        return new Found(new SystemComparison(new SystemConfiguration(
                        List.of(Map.of("N", 1.0), Map.of("N", 100.0)),
                        "N",
                        Optional.of(Better.LOWER),
                        Installed.inference("student-bootstrap", 400, .95),
                        paired,
                        3))
                .run(Known.of(fits)));
    }

    private static final double[] OTHER = {1, 1, -1, -1, 1, -1};

    /** Nearly all and nearly no pairs right: the interval holds the value and is no point. */
    @Test
    void decisionAccuracyLiesInItsIntervalAtBothEdges() {
        for (double slope : new double[] {-1, -1.3}) {
            Found found =
                    student(Optional.empty(), noisy("a", 10, -1, X, ORTHOGONAL), noisy("b", 10.4, slope, X, OTHER));
            String address = "loss/line/N-1/decision-accuracy";
            double value = found.number(address);
            Interval interval = found.interval(address);
            assertThat(slope == -1 ? value : 100 - value).isGreaterThan(99);
            assertThat(interval.contains(value)).isTrue();
            assertThat(interval.upper().orElseThrow() - interval.lower().orElseThrow())
                    .isGreaterThan(1);
        }
    }

    /** A gap of the noise of a run: few runs cannot tell whether it decides rightly in 60 % or nearly always. */
    @Test
    void decisionAccuracyIsAsUncertainAsTheNoise() {
        Found found = student(Optional.empty(), noisy("a", 10, -1, X, ORTHOGONAL), noisy("b", 10.07, -1, X, OTHER));
        Interval interval = found.interval("loss/line/N-1/decision-accuracy");
        assertThat(interval.lower().orElseThrow()).isLessThan(70);
        assertThat(interval.upper().orElseThrow()).isGreaterThan(90);
    }

    /** Equal errors cancel: with the same residuals only the difference of the lines is left, which is known exactly. */
    @Test
    void pairsWhereTheRunsStandAtTheSamePlaces() {
        FitResult a = noisy("a", 10, -1, X, OTHER);
        Found together = student(Optional.empty(), a, noisy("b", 10.4, -1, X, OTHER));
        assertThat(together.text("loss/line/a-against-b/pairing")).isEqualTo("paired");
        Interval paired = together.interval("loss/line/a-against-b/N-1/difference");
        Interval apart = student(Optional.of(false), a, noisy("b", 10.4, -1, X, OTHER))
                .interval("loss/line/a-against-b/N-1/difference");
        assertThat(paired.upper().orElseThrow() - paired.lower().orElseThrow()).isLessThan(1e-6);
        assertThat(apart.upper().orElseThrow() - apart.lower().orElseThrow()).isGreaterThan(.1);
    }

    @Test
    void theOrderOfTheRowsDoesNotMatterToPairs() {
        FitResult a = noisy("a", 10, -1, X, ORTHOGONAL);
        FitResult b = noisy("b", 10.4, -1, X, OTHER);
        FitResult turned = noisy("b", 10.4, -1, new double[] {5, 4, 3, 2, 1, 0}, -1, 1, -1, -1, 1, 1);
        String address = "loss/line/a-against-b/N-1/difference";
        Interval one = student(Optional.empty(), a, b).interval(address);
        Interval other = student(Optional.empty(), a, turned).interval(address);
        assertThat(other.lower().orElseThrow()).isCloseTo(one.lower().orElseThrow(), within(1e-9));
    }

    /** Which replicate of one is whose of the other, no covariate tells. */
    @Test
    void saysThatReplicatesArePairedInTheOrderOfTheTables() {
        double[] twice = {0, 0, 1, 1, 2, 2};
        FitResult a = noisy("a", 10, -1, twice, ORTHOGONAL);
        Found found = student(Optional.empty(), a, noisy("b", 10.4, -1, twice, OTHER));
        assertThat(found.codes("loss/line/a-against-b/pairing")).containsExactly("PAIRED", "PAIRED_BY_ORDER");
        Found single = student(Optional.empty(), noisy("a", 10, -1, X, ORTHOGONAL), noisy("b", 10.4, -1, X, OTHER));
        assertThat(single.codes("loss/line/a-against-b/pairing")).containsExactly("PAIRED");
    }

    @Test
    void saysWhyRunsElsewhereAreNotPaired() {
        double[] elsewhere = {.5, 1.5, 2.5, 3.5, 4.5, 5.5};
        FitResult a = noisy("a", 10, -1, X, ORTHOGONAL);
        Found found = student(Optional.of(true), a, noisy("b", 10.4, -1, elsewhere, OTHER));
        assertThat(found.text("loss/line/a-against-b/pairing")).isEqualTo("independent");
        assertThat(found.codes("loss/line/a-against-b/pairing")).containsExactly("NOT_PAIRED");
        assertThat(found.text("loss/line/a-against-b/answer")).contains("not every run of a has one of b at its place");
    }

    /** No draw of 400 is a loss, which does not make a loss impossible. */
    @Test
    void aChanceTooSmallToBeDrawnIsNotNone() {
        Found found = student(Optional.empty(), noisy("a", 10, -1, X, ORTHOGONAL), noisy("b", 12, -1, X, OTHER));
        assertThat(found.interval("loss/line/a-against-b/N-1/probability-better")
                        .lower()
                        .orElseThrow())
                .isBetween(.98, .9999);
        assertThat(found.text("loss/line/a-against-b/answer")).contains("with probability above 0.99");
    }
}
