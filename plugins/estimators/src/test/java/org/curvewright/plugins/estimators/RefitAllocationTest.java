package org.curvewright.plugins.estimators;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.numerics.random.Resampling;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.Estimator;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.Objective;
import org.curvewright.spi.fit.Refitter;
import org.curvewright.spi.law.Formulation;
import org.junit.jupiter.api.Test;

/** Thousands of refits leave little garbage: their results, and the drawn rows where only those are evaluated. */
class RefitAllocationTest {

    private static final int DRAWS = 300;

    private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Formulation law = Laws.named("chinchilla");
    private final Dataset runs = Published.table("chinchilla/runs.csv").dataset(law, "loss");

    /** Bytes a refit; the draws are made before, and a first pass settles what is made once. */
    private long allocated(Objective objective) {
        Estimator estimator = new MinimizingEstimator(objective);
        FitRequest request = new FitRequest(law, runs);
        Refitter refitter =
                estimator.refitter(request, estimator.fit(request, FitContext.seeded(1)), FitContext.seeded(1));
        double[][] draws = new double[DRAWS][];
        Arrays.setAll(
                draws,
                draw -> Arrays.stream(Resampling.counts(RandomStream.of(42, draw), runs.size()))
                        .asDoubleStream()
                        .toArray());
        refitAll(refitter, draws);
        long before = THREAD.getCurrentThreadAllocatedBytes();
        refitAll(refitter, draws);
        return (THREAD.getCurrentThreadAllocatedBytes() - before) / DRAWS;
    }

    private void refitAll(Refitter refitter, double[][] draws) {
        for (double[] draw : draws) {
            refitter.refit(runs.observed(), draw);
        }
    }

    @Test
    void leastSquaresAllocatesLessThanAColumnOfItsRows() {
        assertThat(allocated(Objectives.squares(Scale.RESPONSE, RowWeights.NONE)))
                .isLessThan((long) Double.BYTES * runs.size());
    }

    @Test
    void soDoesHuber() {
        assertThat(allocated(Objectives.residual(Huber.of(1e-3), Scale.LOG, RowWeights.NONE)))
                .isLessThan((long) Double.BYTES * runs.size());
    }

    /** Nine smoothed stages of copies of the parameters. */
    @Test
    void soDoesTheAbsoluteError() {
        assertThat(allocated(Objectives.residual(Pinball.of(0.5), Scale.RESPONSE, RowWeights.NONE)))
                .isLessThan(2L * Double.BYTES * runs.size());
    }
}
