package org.curvewright.bench;

import java.util.concurrent.TimeUnit;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresOptimizer;
import org.curvewright.numerics.optimize.LeastSquaresWorkspace;
import org.curvewright.numerics.optimize.LevenbergMarquardt;
import org.curvewright.numerics.optimize.Termination;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Levenberg–Marquardt of ours and of Commons Math on the residuals and the Jacobian of a law's own class: one descent from one
 * start, and what a refit of resampled rows from the fitted parameters costs with the latter.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 400, timeUnit = TimeUnit.MILLISECONDS)
public class DescentBenchmark {

    /** Law and observations. */
    @Param({"kaplan-7", "chinchilla-240", "sigmoid-75"})
    public String design = "kaplan-7";

    private Pair pair = new Pair(Design.of(design));
    private int draw;

    @Setup
    public void prepare() {
        pair = new Pair(Design.of(design));
    }

    @Benchmark
    public Termination ours(Meter meter) {
        return meter.count(pair.ours());
    }

    @Benchmark
    public LeastSquaresOptimizer.Optimum commonsMath(Meter meter) {
        return meter.count(pair.commonsMath());
    }

    @Benchmark
    public LeastSquaresOptimizer.Optimum commonsMathRefit(Meter meter) {
        return meter.count(pair.commonsMathRefit(draw++));
    }

    /** The two descents with all that they need made once. */
    static final class Pair {

        private final Design design;
        private final double[] fitted;
        private final LawResiduals residuals;
        private final LeastSquaresWorkspace workspace;
        private final LevenbergMarquardt ours = LevenbergMarquardt.standard();
        private final CommonsDescent commonsMath;
        private final LawResiduals resampled;
        private final CommonsDescent resampledDescent;
        private final double[][] draws;

        Pair(Design design) {
            this.design = design;
            this.fitted = FitBenchmark.global(design).law().theta();
            this.residuals = new LawResiduals(design);
            this.workspace = new LeastSquaresWorkspace(residuals.residuals(), fitted.length);
            this.commonsMath = new CommonsDescent(residuals);
            this.resampled = new LawResiduals(design);
            this.resampledDescent = new CommonsDescent(resampled);
            this.draws = design.draws();
        }

        Termination ours() {
            return ours.minimize(residuals, design.start(), workspace);
        }

        /** The sum of squares where ours ended last. */
        double sum() {
            return workspace.objective();
        }

        LeastSquaresOptimizer.Optimum commonsMath() {
            return commonsMath.from(design.start());
        }

        LeastSquaresOptimizer.Optimum commonsMathRefit(int draw) {
            resampled.weigh(draws[draw % draws.length]);
            return resampledDescent.from(fitted);
        }

        int draws() {
            return draws.length;
        }
    }
}
