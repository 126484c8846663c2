package org.curvewright.numerics.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.numerics.random.Resampling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Σ Huber₀.₀₀₁(ln L − LSE) on 240 reconstructed runs (Hoffmann et al. 2022, Besiroglu et al. 2024) against an optimum found
 * by Newton's method with 40 digits in mpmath 1.3.
 */
class LogHuberReferenceTest {
    private static final double OBJECTIVE = 0.0010182740178006031877;
    private static final double[] OPTIMUM = {
        477.825868233905073, 0.347310498881754522, 2143.41736336045831, 0.367172432627762202, 1.81721809901007667
    };
    private static final int RUNS = 240;
    private static final double[] NEAR = {6, 0.35, 7, 0.37, 0.6};

    private final LogSumOfPowers runs = LogSumOfPowers.published();
    private final RowObjective objective = objective(runs);

    @ParameterizedTest
    @CsvSource({
        "6, 0.35, 7, 0.37, 0.6",
        "5, 0.3, 5, 0.3, 0.5",
        "0, 0, 0, 0, -1",
        "25, 2, 25, 2, 1.5",
        "10, 0.5, 10, 0.5, 0",
        "20, 1.5, 0, 0.5, 1",
        "15, 1, 15, 1, 0.5"
    })
    void everyStartReachesTheReference(double a, double alpha, double b, double beta, double c) {
        Optimum optimum = DampedNewton.standard().minimize(objective, new double[] {a, alpha, b, beta, c});
        assertIsTheReference(optimum);
    }

    @Test
    void manyStartsFindItAsTheBestOfSeveralBasins() {
        Bounds box = Bounds.of(new double[] {0, 0, 0, 0, -1}, new double[] {25, 2, 25, 2, 1});
        Census census = MultiStart.standard().search(objective, DampedNewton.standard(), List.of(), box);
        assertIsTheReference(census.best());
        assertThat(census.basins().get(0).starts()).isGreaterThanOrEqualTo(8);
    }

    @Test
    void theOrderOfTheRowsDoesNotMatter() {
        Optimum forwards = DampedNewton.standard().minimize(objective, NEAR);
        Optimum backwards = DampedNewton.standard().minimize(objective(runs.reversed()), NEAR);
        for (int j = 0; j < 5; j++) {
            assertThat(backwards.parameters()[j]).isCloseTo(forwards.parameters()[j], within(1e-13));
        }
        assertThat(backwards.objective()).isCloseTo(forwards.objective(), within(1e-17));
    }

    @Test
    void optimizersOfOtherAuthorsFindNothingBetter() {
        Optimum bobyqa = CrossCheck.bobyqa().minimize(objective, NEAR);
        assertThat(bobyqa.objective()).isBetween(OBJECTIVE, OBJECTIVE * (1 + 1e-4));
    }

    @Test
    void aValueWithoutDerivativesIsTheSame() {
        assertThat(objective.valueCompensated(NEAR))
                .isEqualTo(objective.evaluateCompensated(NEAR, new double[5], new double[25]));
    }

    @Test
    void warmRefitsOfResampledRunsTakeFewEvaluations() {
        double[] best = DampedNewton.standard().minimize(objective, NEAR).parameters();
        LogSumOfPowers drawn = runs.emptyCopy();
        double[] weights = new double[RUNS];
        RowObjective refit = RowObjective.of(drawn, new HuberLoss(1e-3), weights, Bounds.none(5), RUNS);
        SmoothWorkspace workspace = new SmoothWorkspace(5);
        int evaluations = 0;
        int draws = 200;
        for (int draw = 0; draw < draws; draw++) {
            drawn.resample(runs, Resampling.counts(RandomStream.of(42, draw), RUNS), weights);
            Termination termination = DampedNewton.standard().minimize(refit, best, workspace);
            assertThat(termination.converged()).isTrue();
            evaluations += workspace.evaluations();
        }
        assertThat((double) evaluations / draws).isLessThan(9);
    }

    private static RowObjective objective(LogSumOfPowers functions) {
        return RowObjective.of(functions, new HuberLoss(1e-3), null, Bounds.none(5), RUNS);
    }

    private static void assertIsTheReference(Optimum optimum) {
        double[] x = optimum.parameters();
        assertThat(optimum.objective()).isCloseTo(OBJECTIVE, within(1e-16));
        assertThat(Elementary.exp(x[0]) / OPTIMUM[0]).isCloseTo(1, within(1e-12));
        assertThat(x[1]).isCloseTo(OPTIMUM[1], within(1e-13));
        assertThat(Elementary.exp(x[2]) / OPTIMUM[2]).isCloseTo(1, within(1e-12));
        assertThat(x[3]).isCloseTo(OPTIMUM[3], within(1e-13));
        assertThat(Elementary.exp(x[4])).isCloseTo(OPTIMUM[4], within(1e-13));
        assertThat(optimum.isMinimum()).isTrue();
    }
}
