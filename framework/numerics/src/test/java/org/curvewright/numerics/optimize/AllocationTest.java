package org.curvewright.numerics.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.curvewright.numerics.math.Elementary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A descent in a workspace that exists allocates nothing, so that thousands of refits leave no garbage. */
class AllocationTest {

    private static final int DESCENTS = 200;
    /** Less than one array of any kind a descent; the counter itself costs a little once. */
    private static final long BYTES = 16L * DESCENTS;

    private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static long allocated(Runnable descent) {
        descent.run();
        long before = THREAD.getCurrentThreadAllocatedBytes();
        for (int k = 0; k < DESCENTS; k++) {
            descent.run();
        }
        return THREAD.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    void newtonAllocatesNothing() {
        LogSumOfPowers runs = LogSumOfPowers.published();
        RowObjective objective = RowObjective.of(runs, new HuberLoss(1e-3), null, Bounds.none(5), runs.rows());
        SmoothWorkspace workspace = new SmoothWorkspace(5);
        double[] start = {6, 0.35, 7, 0.37, 0.6};
        DampedNewton local = DampedNewton.standard();
        assertThat(allocated(() -> local.minimize(objective, start, workspace))).isLessThan(BYTES);
    }

    @Test
    void levenbergMarquardtAllocatesNothing() {
        Decay decay = new Decay();
        LeastSquaresWorkspace workspace = new LeastSquaresWorkspace(decay.residuals(), 2);
        double[] start = {1, 0.1};
        LevenbergMarquardt local = LevenbergMarquardt.standard();
        assertThat(allocated(() -> local.minimize(decay, start, workspace))).isLessThan(BYTES);
    }

    /** y = a e^(−b t) with an error that alternates. */
    private static final class Decay implements LeastSquaresProblem {

        private static final int POINTS = 20;

        private final Bounds bounds = Bounds.none(2);

        @Override
        public int residuals() {
            return POINTS;
        }

        @Override
        public int parameters() {
            return 2;
        }

        @Override
        public Bounds bounds() {
            return bounds;
        }

        @Override
        public void evaluate(double[] x, double[] residuals, double @Nullable [] jacobian) {
            for (int i = 0; i < POINTS; i++) {
                double curve = Elementary.exp(-x[1] * i);
                residuals[i] = x[0] * curve - 3 * Elementary.exp(-0.2 * i) - (i % 2 == 0 ? 0.01 : -0.01);
                if (jacobian != null) {
                    jacobian[i] = curve;
                    jacobian[i + POINTS] = -x[0] * i * curve;
                }
            }
        }
    }
}
