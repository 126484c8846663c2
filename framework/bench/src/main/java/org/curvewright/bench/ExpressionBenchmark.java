package org.curvewright.bench;

import java.util.concurrent.TimeUnit;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.fit.Estimator;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.law.Derivatives;
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

/** Chinchilla's law written as a class beside the same law written as an expression: derivatives of 240 runs, and a global fit. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ExpressionBenchmark {

    private static final double[] BY_HAND = {477.8, 0.3473, 2143, 0.3672, 1.817};
    private static final double[] WRITTEN = {1.817, 477.8, 0.3473, 2143, 0.3672};

    /** The bank writes separable-power-law as an expression of N and D. */
    @Param({"chinchilla", "separable-power-law"})
    public String law = "chinchilla";

    /** 0 for values, 1 with the gradient, 2 with the Hessian. */
    @Param({"0", "1", "2"})
    public int order;

    private Formulation formulation() {
        return Installed.formulation(law);
    }

    /** What one benchmark needs, made once. */
    @State(Scope.Thread)
    public static class Prepared {
        private final Estimator estimator = Installed.estimator("huber-log");
        private Formulation formulation = Installed.formulation("chinchilla");
        private Dataset runs = Runs.chinchilla(formulation);
        private double[] theta = BY_HAND;
        private Derivatives out = new Derivatives(runs.size(), theta.length, 0);

        /** For the law and the order that are asked for. */
        @Setup
        public void prepare(ExpressionBenchmark asked) {
            formulation = asked.formulation();
            runs = Runs.chinchilla(formulation);
            theta = asked.law.equals("chinchilla") ? BY_HAND : WRITTEN;
            out = new Derivatives(runs.size(), theta.length, asked.order);
        }
    }

    @Benchmark
    public Derivatives evaluate(Prepared prepared) {
        Rows rows = prepared.runs.rows();
        prepared.formulation.evaluate(rows, prepared.theta, prepared.out);
        return prepared.out;
    }

    @Benchmark
    public Fit global(Prepared prepared) {
        return prepared.estimator.fit(new FitRequest(prepared.formulation, prepared.runs), FitContext.seeded(1));
    }
}
