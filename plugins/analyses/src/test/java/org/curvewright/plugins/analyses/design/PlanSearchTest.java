package org.curvewright.plugins.analyses.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.plugins.analyses.design.NextRuns.Criterion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random designs of three parameters, twelve candidates of unlike costs. */
class PlanSearchTest {

    private static final int CANDIDATES = 12;
    private static final double[] GOAL = {1, 4, 16};

    /** Costs rise a hundredfold; what runs tell rises with them, with noise. */
    private static double[] costs() {
        double[] costs = new double[CANDIDATES];
        Arrays.setAll(costs, i -> Elementary.exp(4.6 * i / (CANDIDATES - 1)));
        return costs;
    }

    private static Merit merit(Criterion criterion, int world) {
        RandomStream random = RandomStream.of(world);
        List<double[]> design =
                IntStream.range(0, 6).mapToObj(i -> row(i / 6.0, random)).toList();
        List<double[]> candidates = IntStream.range(0, CANDIDATES)
                .mapToObj(i -> row(4.0 * i / CANDIDATES, random))
                .toList();
        return Merit.of(criterion, design, candidates, candidates, GOAL);
    }

    private static double[] row(double x, RandomStream random) {
        return new double[] {1, x + .2 * random.nextGaussian(), x * x + .2 * random.nextGaussian()};
    }

    private static double uncertainty(Merit merit, PlanSearch.Found found) {
        Triangle triangle = merit.base().copy();
        Arrays.stream(found.plan()).forEach(place -> triangle.add(merit.rows().get(place)));
        return merit.of(triangle);
    }

    private static double best(Merit merit, double budget, int runs, long limit) {
        return uncertainty(merit, new PlanSearch(merit, costs(), runs, limit).within(budget));
    }

    /** C(12 + 3, 3) multisets of at most three, less the empty one. */
    @Test
    void everyPlanIsLookedAtWithoutABudget() {
        PlanSearch.Found found =
                new PlanSearch(merit(Criterion.FORECAST, 1), costs(), 3, 1000).within(Double.POSITIVE_INFINITY);
        assertThat(found.affordable()).isEqualTo(454);
        assertThat(found.complete()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aLargerBudgetOrMoreRunsAreNeverWorse(Criterion criterion) {
        for (int world = 0; world < 5; world++) {
            Merit merit = merit(criterion, world);
            for (long limit : new long[] {100_000, 100}) {
                double[] before = new double[6];
                Arrays.fill(before, Double.POSITIVE_INFINITY);
                for (double budget = 1; budget < 600; budget *= 1.17) {
                    for (int runs = 1; runs <= 5; runs++) {
                        double now = best(merit, budget, runs, limit);
                        assertThat(now).isLessThanOrEqualTo(Math.min(before[runs], before[runs - 1]) + 2e-9);
                        before[runs] = now;
                    }
                    before[0] = Double.POSITIVE_INFINITY;
                }
            }
        }
    }

    /** The same problems with every plan looked at: exchange misses little. */
    @ParameterizedTest
    @EnumSource
    void exchangeFindsWhatAFullSearchFinds(Criterion criterion) {
        int equal = 0;
        int problems = 0;
        for (int world = 0; world < 10; world++) {
            Merit merit = merit(criterion, world);
            for (double budget : new double[] {10, 40, 130, Double.POSITIVE_INFINITY}) {
                double all = best(merit, budget, 4, 100_000);
                double exchanged = best(merit, budget, 4, 20);
                assertThat(exchanged).isBetween(all - 2e-9, all + .05);
                problems++;
                equal += exchanged <= all + 2e-9 ? 1 : 0;
            }
        }
        assertThat(equal).isGreaterThanOrEqualTo(problems * 8 / 10);
    }

    @Test
    void exchangeSaysThatItIsNotAll() {
        PlanSearch.Found found =
                new PlanSearch(merit(Criterion.REGION, 1), costs(), 4, 20).within(Double.POSITIVE_INFINITY);
        assertThat(found.complete()).isFalse();
        assertThat(found.plan()).hasSize(4);
    }

    /** A triangle is that of the sum of outer products: by hand, M = [[5, 7], [7, 10]], det 1. */
    @Test
    void aTriangleAddsRuns() {
        Triangle triangle = Triangle.of(2, 0);
        triangle.add(new double[] {1, 1});
        triangle.add(new double[] {2, 3});
        assertThat(triangle.variance(new double[] {1, 0})).isCloseTo(10, within(1e-11));
        assertThat(triangle.variance(new double[] {1, 1})).isCloseTo(1, within(1e-11));
        assertThat(triangle.logarithm()).isCloseTo(0, within(1e-13));
    }
}
