package org.curvewright.bench;

import java.util.concurrent.TimeUnit;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.Refitter;
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

/** What a global fit with its certificate costs, and what a warm refit of resampled rows does. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 400, timeUnit = TimeUnit.MILLISECONDS)
public class FitBenchmark {

    /** Law, observations and estimator. */
    @Param({"kaplan-7", "chinchilla-240", "chinchilla-240-huber", "sigmoid-75"})
    public String design = "kaplan-7";

    private Design made = Design.of(design);
    private Refitter refitter = refitter(made);
    private double[][] draws = made.draws();
    private int draw;

    @Setup
    public void prepare() {
        made = Design.of(design);
        refitter = refitter(made);
        draws = made.draws();
    }

    static Refitter refitter(Design design) {
        Fit fit = global(design);
        return design.estimator().refitter(design.request(), fit, FitContext.seeded(1));
    }

    static Fit global(Design design) {
        return design.estimator().fit(design.request(), FitContext.seeded(1));
    }

    @Benchmark
    public Fit global(Meter meter) {
        return meter.count(global(made));
    }

    /** One draw of the pairs bootstrap, made before; 4,000 of them cost 4,000 times as much. */
    @Benchmark
    public Refitter.Refit refit(Meter meter) {
        draw = (draw + 1) % draws.length;
        return meter.count(refitter.refit(made.data().observed(), draws[draw]));
    }
}
