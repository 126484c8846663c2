package org.curvewright.plugins.analyses.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.curvewright.spi.inference.Interval;
import org.junit.jupiter.api.Test;

class PoolTest {

    /** A forecast of 0 ± 1 of what came, from its own cut-off. */
    private static Judged judged(double cutoff, double observed) {
        Interval interval = new Interval(
                OptionalDouble.of(-1), OptionalDouble.of(1), OptionalDouble.empty(), .9, "known", List.of());
        return new Judged(
                cutoff,
                "run",
                2 * cutoff,
                .3,
                new Predicted(0, Optional.of(interval), Optional.of(interval)),
                observed);
    }

    /** What came is 0.1, 0.2 … 2.0, times a scale. */
    private static List<Judged> twenty(double scale) {
        return IntStream.rangeClosed(1, 20)
                .mapToObj(k -> judged(k, scale * k / 10.0))
                .toList();
    }

    /** ⌈21 · 0.9⌉ = 19: the nineteenth of the twenty scores of the other data set. */
    @Test
    void takesTheFactorOfADataSetFromTheOthers() {
        Pool pool = new Pool(Map.of("a", twenty(1), "b", twenty(2)), .9);
        assertThat(pool.factor("b").orElseThrow()).isCloseTo(1.9, within(1e-12));
        assertThat(pool.factor("a").orElseThrow()).isCloseTo(3.8, within(1e-12));
    }

    @Test
    void coversTheLevelWhereDataSetsAreAlike() {
        Pool pool = new Pool(Map.of("a", twenty(1), "b", twenty(1)), .9);
        Pool.Coverage coverage = pool.coverage(50, 1).orElseThrow();
        assertThat(coverage.before()).isCloseTo(.5, within(1e-12));
        assertThat(coverage.after()).isCloseTo(.95, within(1e-12));
    }

    @Test
    void saysHowEachSingleLawFares() {
        Pool pool = new Pool(Map.of("a", twenty(1), "b", twenty(1)), .9);
        Map<String, Pool> pools = Map.of("averaged", pool, "line", pool);
        assertThat(SingleLaws.said(pools, 50, 1))
                .isEqualTo(" Single laws, with and without factors (%): line 95 and 50.");
    }

    @Test
    void doesNotLetADataSetJudgeItself() {
        assertThat(new Pool(Map.of("a", twenty(1)), .9).coverage(50, 1)).isEmpty();
    }
}
