package org.curvewright.bench;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.numerics.random.Resampling;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.Estimator;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.Refitter;
import org.curvewright.spi.law.Formulation;
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
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class FitBenchmark {

    private static final double[] SIGMOID = {0.75, 1.5, 20};

    /** Law, observations and estimator. */
    @Param({"kaplan-7", "chinchilla-240-squares", "chinchilla-240-huber", "sigmoid-75"})
    public String design = "kaplan-7";

    private Estimator estimator = Installed.estimator("least-squares");
    private FitRequest request = request(design);
    private Refitter refitter = refitter();
    private long draw;

    @Setup
    public void prepare() {
        estimator = Installed.estimator(design.endsWith("huber") ? "huber-log" : "least-squares");
        request = request(design);
        refitter = refitter();
    }

    private static FitRequest request(String design) {
        String law = design.startsWith("sigmoid") ? "log-sigmoid" : design.substring(0, design.indexOf('-'));
        Formulation formulation = Installed.formulation(law);
        Dataset data = switch (law) {
            case "kaplan" -> Runs.cerebras(formulation);
            case "chinchilla" -> Runs.chinchilla(formulation);
            default -> Runs.scores(formulation, Arrays.copyOf(SIGMOID, SIGMOID.length), 75);
        };
        return new FitRequest(formulation, data);
    }

    private Refitter refitter() {
        Fit fit = estimator.fit(request, FitContext.seeded(1));
        return estimator.refitter(request, fit, FitContext.seeded(1));
    }

    @Benchmark
    public Fit global() {
        return estimator.fit(request, FitContext.seeded(1));
    }

    /** One pairs-bootstrap draw; 4,000 of them cost 4,000 times as much. */
    @Benchmark
    public Refitter.Refit warmRefit() {
        int n = request.dataset().size();
        int[] counts = Resampling.counts(RandomStream.of(42, draw++), n);
        double[] times = new double[n];
        for (int i = 0; i < n; i++) {
            times[i] = counts[i];
        }
        return refitter.refit(request.dataset().observed(), times);
    }
}
