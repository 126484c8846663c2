package org.curvewright.bench;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.curvewright.numerics.certified.CertifiedData;
import org.curvewright.numerics.certified.CertifiedProblem;
import org.curvewright.numerics.certified.Formula;
import org.curvewright.numerics.math.DoubleDouble;
import org.curvewright.numerics.optimize.CrossCheck;
import org.curvewright.numerics.optimize.LevenbergMarquardt;
import org.curvewright.numerics.optimize.Optimum;
import org.curvewright.spi.data.Dataset;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One descent on Chinchilla's 240 runs from one start: ours beside that of Commons Math, on the same residuals and Jacobian. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class LevenbergMarquardtBenchmark {

    private static final double[] START = {1.7, 400, 0.35, 1000, 0.35};

    private final CertifiedProblem problem = problem();

    /** Evaluations and fits; the first divided by the second is what a fit takes. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Counters {
        public long evaluations;
        public long fits;

        private Optimum count(Optimum optimum) {
            evaluations += optimum.evaluations();
            fits++;
            return optimum;
        }
    }

    private static CertifiedProblem problem() {
        Dataset runs = Runs.chinchilla(Installed.formulation("chinchilla"));
        List<List<DoubleDouble>> predictors =
                List.of(exact(runs.rows().value(0)), exact(runs.rows().value(1)));
        return new CertifiedProblem(new CertifiedData(
                Formula.parse("b1+b2/x1^b3+b4/x2^b5"),
                exact(runs.observed()),
                predictors,
                List.of(START.clone()),
                START.clone(),
                START.clone(),
                1));
    }

    private static List<DoubleDouble> exact(double[] values) {
        return Arrays.stream(values)
                .mapToObj(value -> new DoubleDouble(value, 0))
                .toList();
    }

    @Benchmark
    public Optimum ours(Counters counters) {
        return counters.count(LevenbergMarquardt.standard().minimize(problem, START));
    }

    @Benchmark
    public Optimum commonsMath(Counters counters) {
        return counters.count(CrossCheck.levenbergMarquardt().minimize(problem, START));
    }
}
