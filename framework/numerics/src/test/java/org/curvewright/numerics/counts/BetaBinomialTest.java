package org.curvewright.numerics.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.curvewright.numerics.math.GammaFunction;
import org.curvewright.numerics.random.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BetaBinomialTest {

    private static BetaBinomial fitted(double a, double b, int units, int trials) {
        RandomStream random = RandomStream.of(5);
        long[] successes = new long[units];
        long[] all = new long[units];
        for (int i = 0; i < units; i++) {
            successes[i] = random.nextBetaBinomial(trials, a, b);
            all[i] = trials;
        }
        return BetaBinomial.fit(SuccessCounts.of(successes, all));
    }

    /** E[p^100] for Beta(99, 1) is 99/199, where p = .99 gives .99^100 = .3660323. */
    @Test
    void longTasksFareBetterWhenTheirDifficultyIsShared() {
        assertThat(BetaBinomial.of(99, 1).allOf(100)).isCloseTo(.4974874, within(5e-8));
    }

    @Test
    void recoversTheShapes() {
        BetaBinomial fit = fitted(.3, 5, 3000, 1000);
        assertThat(fit.a()).isCloseTo(.3, within(.03));
        assertThat(fit.b()).isCloseTo(5, within(.7));
        assertThat(fit.atBound()).isFalse();
    }

    @Test
    void saysWhenProbabilitiesDoNotVary() {
        RandomStream random = RandomStream.of(6);
        long[] successes = new long[400];
        long[] trials = new long[400];
        for (int i = 0; i < 400; i++) {
            trials[i] = 20;
            successes[i] = random.nextBinomial(20, .8);
        }
        SuccessCounts counts = SuccessCounts.of(successes, trials);
        BetaBinomial fit = BetaBinomial.fit(counts);
        assertThat(fit.mean()).isCloseTo(counts.successes() / counts.trials(), within(1e-3));
        assertThat(fit.logLikelihood()).isCloseTo(counts.logLikelihood(fit.mean()), within(3.0));
    }

    @Test
    void survivesCountsWithoutAnySuccess() {
        BetaBinomial fit = BetaBinomial.fit(SuccessCounts.of(new long[] {0, 0}, new long[] {10, 10}));
        assertThat(fit.mean()).isLessThan(1e-6);
        assertThat(fit.atBound()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0.3, 5000", "3.7, 41", "15, 100000", "900.5, 77"})
    void risesAsTheGammaFunctionDoes(double x, long n) {
        RisingFactorial rising = RisingFactorial.of(x, n);
        double log = GammaFunction.logGamma(x + n) - GammaFunction.logGamma(x);
        assertThat(rising.log()).isCloseTo(log, within(1e-13 * GammaFunction.logGamma(x + n)));
        assertThat(rising.first()).isCloseTo(GammaFunction.digamma(x + n) - GammaFunction.digamma(x), within(2e-13));
        assertThat(rising.second()).isCloseTo(GammaFunction.trigamma(x + n) - GammaFunction.trigamma(x), within(2e-13));
    }

    @Test
    void keepsItsDigitsFarOut() {
        // Σ ln(1e12 + i), i < 100, from the series of ln(1 + i/x)
        double exact = 100 * 27.631021115928547 + 4950e-12;
        assertThat(RisingFactorial.of(1e12, 100).log()).isCloseTo(exact, within(1e-11));
    }

    @Test
    void hasTheGradientAndTheHessianOfItsValue() {
        BetaBinomialLikelihood problem =
                new BetaBinomialLikelihood(SuccessCounts.of(new long[] {3, 0, 10, 50}, new long[] {10, 10, 10, 90}));
        double[] x = {-.7, 1.3};
        double[] gradient = new double[2];
        double[] hessian = new double[4];
        problem.evaluate(x, gradient, hessian);
        double h = 1e-5;
        for (int j = 0; j < 2; j++) {
            double[] up = x.clone();
            double[] down = x.clone();
            up[j] += h;
            down[j] -= h;
            double[] above = new double[2];
            double[] below = new double[2];
            double difference = problem.evaluate(up, above, null) - problem.evaluate(down, below, null);
            assertThat(gradient[j]).isCloseTo(difference / (2 * h), within(1e-6));
            assertThat(hessian[j]).isCloseTo((above[0] - below[0]) / (2 * h), within(1e-6));
            assertThat(hessian[2 + j]).isCloseTo((above[1] - below[1]) / (2 * h), within(1e-6));
        }
    }
}
