package org.curvewright.bench;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.curvewright.numerics.certified.CertifiedData;
import org.curvewright.numerics.certified.CertifiedProblem;
import org.curvewright.numerics.certified.Formula;
import org.curvewright.numerics.math.DoubleDouble;
import org.curvewright.numerics.optimize.CrossCheck;
import org.curvewright.numerics.optimize.LevenbergMarquardt;
import org.curvewright.numerics.optimize.Optimum;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.openjdk.jmh.annotations.AuxCounters;
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

/** One descent from one start: ours beside that of Commons Math, on the same residuals and Jacobian. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class LevenbergMarquardtBenchmark {

    /** The law that made the scores. */
    private static final double[] SIGMOID = {0.75, 1.5, 20};

    /** Law and observations. */
    @Param({"kaplan-7", "chinchilla-240", "sigmoid-75"})
    public String design = "chinchilla-240";

    private double[] start = {};
    private CertifiedProblem problem = problem();

    @Setup
    public void prepare() {
        problem = problem();
    }

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

    private CertifiedProblem problem() {
        return switch (design) {
            case "kaplan-7" ->
                problem(Runs.cerebras(Installed.formulation("kaplan")), Rows::value, "b1+b2/x1^b3", 0.3, 20, 0.15);
            case "sigmoid-75" ->
                problem(
                        Runs.scores(Installed.formulation("log-sigmoid"), SIGMOID, 75),
                        Rows::logarithm,
                        "b1/(1+exp(b2*(b3-x1)))",
                        0.9,
                        1,
                        18);
            default ->
                problem(
                        Runs.chinchilla(Installed.formulation("chinchilla")),
                        Rows::value,
                        "b1+b2/x1^b3+b4/x2^b5",
                        1.7,
                        400,
                        0.35,
                        1000,
                        0.35);
        };
    }

    /** @param column what the formula calls x1, x2 of the covariates */
    private CertifiedProblem problem(
            Dataset runs, BiFunction<Rows, Integer, double[]> column, String formula, double... from) {
        start = from;
        List<List<DoubleDouble>> predictors = IntStream.range(0, runs.rows().covariates())
                .mapToObj(k -> exact(column.apply(runs.rows(), k)))
                .toList();
        return new CertifiedProblem(new CertifiedData(
                Formula.parse(formula), exact(runs.observed()), predictors, List.of(from), from, from, 1));
    }

    private static List<DoubleDouble> exact(double[] values) {
        return Arrays.stream(values)
                .mapToObj(value -> new DoubleDouble(value, 0))
                .toList();
    }

    @Benchmark
    public Optimum ours(Counters counters) {
        return counters.count(LevenbergMarquardt.standard().minimize(problem, start));
    }

    @Benchmark
    public Optimum commonsMath(Counters counters) {
        return counters.count(CrossCheck.levenbergMarquardt().minimize(problem, start));
    }
}
