package org.curvewright.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.fit.Estimator;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.Refitter;
import org.curvewright.spi.law.Formulation;
import org.junit.jupiter.api.Test;

/** What every estimator promises. A test class implements it and names the estimator and a law that it can recover. */
public interface EstimatorContract {

    /** What a law's own noiseless data give back: half the digits of a double. */
    double RECOVERY = 1e-8;

    Estimator estimator();

    /** A formulation whose parameters the rows determine. */
    Formulation formulation();

    /** The truth, strictly inside the support. */
    double[] truth();

    Rows rows();

    private Fit fit(Dataset data) {
        return estimator().fit(new FitRequest(formulation(), data), FitContext.seeded(1));
    }

    private Dataset noiseless() {
        return Datasets.noiseless(formulation(), rows(), truth());
    }

    /** The truth disturbed by a fixed zigzag of a few thousandths. */
    private Dataset disturbed() {
        double[] observed = noiseless().observed().clone();
        for (int i = 0; i < observed.length; i++) {
            observed[i] *= 1 + 0.002 * (i % 3 - 1) + 0.001 * (i % 2);
        }
        return Datasets.of(formulation(), rows(), observed);
    }

    /** The law's own noiseless data give every parameter back to {@link #RECOVERY}, from the starts that the law proposes itself. */
    static void assertRecovers(Estimator estimator, Formulation law, Rows rows, double[] truth) {
        Dataset data = Datasets.noiseless(law, rows, truth);
        Fit fit = estimator.fit(new FitRequest(law, data), FitContext.seeded(1));
        assertThat(fit.status()).as(fit.reasons().toString()).isEqualTo(FitStatus.CONVERGED);
        for (int k = 0; k < truth.length; k++) {
            assertThat(fit.law().parameter(k) / truth[k])
                    .as(law.parameters().get(k).symbol())
                    .isCloseTo(1, within(RECOVERY));
        }
    }

    @Test
    default void recoversTheLawFromItsNoiselessData() {
        assertRecovers(estimator(), formulation(), rows(), truth());
    }

    @Test
    default void permutingObservationsChangesNothing() {
        Dataset data = disturbed();
        int n = data.size();
        int[] rotated =
                IntStream.range(0, n).map(i -> (5 * i + 2) % n).distinct().toArray();
        int[] order = rotated.length == n
                ? rotated
                : IntStream.range(0, n).map(i -> n - 1 - i).toArray();
        Fit one = fit(data);
        Fit other = fit(data.rows(order));
        assertThat(other.law().theta()).isEqualTo(one.law().theta());
        assertThat(other.status()).isEqualTo(one.status());
    }

    @Test
    default void fitsTwiceTheSame() {
        assertThat(fit(disturbed()).law().theta())
                .isEqualTo(fit(disturbed()).law().theta());
    }

    @Test
    default void failureIsAValue() {
        double[] observed = noiseless().observed().clone();
        observed[0] = Double.NaN;
        Fit fit = fit(Datasets.of(formulation(), rows(), observed));
        assertThat(fit.failed()).isTrue();
        assertThat(fit.reasons()).isNotEmpty();
    }

    @Test
    default void anEmptyDatasetFailsWithAReason() {
        Fit fit = fit(disturbed().rows(new int[0]));
        assertThat(fit.failed()).isTrue();
        assertThat(fit.reasons()).isNotEmpty();
    }

    @Test
    default void theLeastObjectiveIsThatOfTheFit() {
        FitRequest request = new FitRequest(formulation(), disturbed());
        assertThat(estimator().least(request, FitContext.seeded(1)))
                .hasValue(fit(disturbed()).objective());
        FitRequest empty = new FitRequest(formulation(), disturbed().rows(new int[0]));
        assertThat(estimator().least(empty, FitContext.seeded(1))).isEmpty();
    }

    @Test
    default void refittingTheSameDataGivesTheSameLaw() {
        Dataset data = disturbed();
        Fit fit = fit(data);
        Refitter.Refit refit = estimator()
                .refitter(new FitRequest(formulation(), data), fit, FitContext.seeded(1))
                .refit(data.observed(), ones(data.size()));
        for (int k = 0; k < truth().length; k++) {
            assertThat(refit.theta()[k] / fit.law().parameter(k)).isCloseTo(1, within(RECOVERY));
        }
        assertThat(refit.objective()).isCloseTo(fit.objective(), within(1e-12 * Math.abs(fit.objective())));
    }

    @Test
    default void aMultiplicityIsThatManyCopies() {
        Dataset data = disturbed();
        double[] twice = ones(data.size());
        twice[1] = 2;
        twice[0] = 0;
        int[] copies = IntStream.concat(IntStream.range(1, data.size()), IntStream.of(1))
                .toArray();
        Refitter.Refit refit = estimator()
                .refitter(new FitRequest(formulation(), data), fit(data), FitContext.seeded(1))
                .refit(data.observed(), twice);
        Fit copied = fit(data.rows(copies));
        for (int k = 0; k < truth().length; k++) {
            assertThat(refit.theta()[k] / copied.law().parameter(k)).isCloseTo(1, within(1e-7));
        }
    }

    private static double[] ones(int size) {
        return IntStream.range(0, size).mapToDouble(i -> 1).toArray();
    }
}
