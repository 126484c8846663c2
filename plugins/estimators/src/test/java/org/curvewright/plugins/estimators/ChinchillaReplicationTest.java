package org.curvewright.plugins.estimators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.Estimator;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.Refitter;
import org.curvewright.spi.law.Formulation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The 245 runs of Hoffmann et al. 2022 as Besiroglu et al. 2024 read them from a figure, the five highest losses (the first
 * five rows) left out. The optimum was computed with Newton steps in 40-digit arithmetic.
 */
class ChinchillaReplicationTest {

    private static final double[] OPTIMUM = {
        477.825868233905073, 0.347310498881754522, 2143.41736336045831, 0.367172432627762202, 1.81721809901007667
    };

    private static final int STARTS = 6 * 6 * 5 * 5 * 5;

    private final Formulation law = Laws.named("chinchilla");

    private final Dataset whole = Published.table("chinchilla/runs.csv").dataset(law, "loss");

    private final Dataset kept = whole.rows(IntStream.range(5, whole.size()).toArray());

    private final Estimator huber = MinimizingEstimator.huberLog(
            new MinimizingEstimator.HuberLogKeys(1e-3, RowWeights.NONE, SecondOptimizer.OWN));

    private static void assertParameters(Fit fit, double tolerance, double... expected) {
        for (int k = 0; k < expected.length; k++) {
            assertThat(fit.law().parameter(k) / expected[k]).isCloseTo(1, within(tolerance));
        }
    }

    @Test
    void theHuberFitIsTheGlobalOptimum() {
        Fit fit = huber.fit(new FitRequest(law, kept), FitContext.seeded(1));
        assertThat(fit.status()).isEqualTo(FitStatus.CONVERGED);
        assertThat(fit.objective()).isCloseTo(0.0010182740178006031877, within(1e-15));
        assertParameters(fit, 1e-11, OPTIMUM);
        assertThat(fit.certificate().negative()).isZero();
    }

    /** Corners of the grid of starts that Hoffmann et al. and Besiroglu et al. use: logarithms of A and B, then of E. */
    @ParameterizedTest
    @CsvSource({"0,0,0,0,-1", "25,2,0,0,1", "0,0,25,2,-1", "25,2,25,2,1", "0,2,0,2,0", "10,0.5,10,0.5,0.5"})
    void theStartDoesNotMatter(double logA, double alpha, double logB, double beta, double logE) {
        double[] start = {StrictMath.exp(logA), alpha, StrictMath.exp(logB), beta, StrictMath.exp(logE)};
        assertParameters(huber.fit(new FitRequest(law, kept).from(start), FitContext.seeded(1)), 1e-11, OPTIMUM);
    }

    /**
     * The 4,500 starts of Besiroglu et al.: each 229th here, all of them with {@code -Dcurvewright.starts.stride=1}.
     */
    @Test
    void everyPublishedStartLeadsThere() {
        int stride = Integer.getInteger("curvewright.starts.stride", 229);
        for (int i = 0; i < STARTS; i += stride) {
            Fit fit = huber.fit(new FitRequest(law, kept).from(start(i)), FitContext.seeded(1));
            assertThat(fit.status()).as("start %d", i).isEqualTo(FitStatus.CONVERGED);
            assertThat(fit.objective()).as("start %d", i).isCloseTo(0.0010182740178006031877, within(1e-15));
            assertParameters(fit, 1e-11, OPTIMUM);
        }
    }

    /** α and β from 0, 0.5, …, 2, ln E from −1, −0.5, …, 1, ln A and ln B from 0, 5, …, 25. */
    private static double[] start(int index) {
        int a = index % 6;
        int b = index / 6 % 6;
        int e = index / 36 % 5;
        int alpha = index / 180 % 5;
        int beta = index / 900;
        return new double[] {
            StrictMath.exp(5 * a), 0.5 * alpha, StrictMath.exp(5 * b), 0.5 * beta, StrictMath.exp(0.5 * e - 1)
        };
    }

    @Test
    void allPointsGiveAnotherFit() {
        Fit fit = huber.fit(new FitRequest(law, whole), FitContext.seeded(1));
        assertThat(fit.objective()).isCloseTo(0.00182601, within(1e-8));
        assertParameters(fit, 1e-5, 495.73, 0.34931, 12845.6, 0.45305, 1.89134);
    }

    /** The headline of Besiroglu et al. is the maximum of Huber's likelihood; values of their notebook, cells 25 and 26. */
    @Test
    void theHeadlineIsTheHuberLikelihood() {
        Estimator likelihood = new MinimizingEstimator(
                new ScaleLikelihood(Huber.of(1e-3), new Comparison(Scale.LOG, RowWeights.NONE)));
        Fit fit = likelihood.fit(new FitRequest(law, kept), FitContext.seeded(1));
        assertParameters(fit, 1e-7, 482.00572, 0.34781302903942635, 2085.4342, 0.3658541172951044);
        assertThat(fit.logLikelihood()).isPresent();
    }

    @Test
    void resampledRunsGiveThePublishedStandardErrors() {
        Fit fit = huber.fit(new FitRequest(law, kept), FitContext.seeded(1));
        Refitter refitter = huber.refitter(new FitRequest(law, kept), fit, FitContext.seeded(1));
        RandomStream random = RandomStream.of(2024);
        int draws = 1000;
        double[] alpha = new double[draws];
        double[] beta = new double[draws];
        for (int draw = 0; draw < draws; draw++) {
            double[] times = new double[kept.size()];
            IntStream.range(0, times.length).forEach(i -> times[random.nextInt(times.length)]++);
            Refitter.Refit refit = refitter.refit(kept.observed(), times);
            alpha[draw] = refit.theta()[1];
            beta[draw] = refit.theta()[3];
        }
        assertThat(deviation(alpha)).isCloseTo(0.0150, within(0.0012));
        assertThat(deviation(beta)).isCloseTo(0.0199, within(0.0016));
    }

    private static double deviation(double[] draws) {
        double mean = IntStream.range(0, draws.length)
                .mapToDouble(i -> draws[i])
                .average()
                .orElseThrow();
        double squares = IntStream.range(0, draws.length)
                .mapToDouble(i -> (draws[i] - mean) * (draws[i] - mean))
                .sum();
        return Math.sqrt(squares / (draws.length - 1));
    }
}
