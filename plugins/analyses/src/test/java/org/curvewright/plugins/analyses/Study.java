package org.curvewright.plugins.analyses;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.fit.Certificate;
import org.curvewright.spi.fit.Estimator;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitKey;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.Objective;
import org.curvewright.spi.fit.QuadraticObjective;
import org.curvewright.spi.fit.Refitter;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Law;

/** Seven models and their scores as Du and Ji 2026 use them, from Dey et al. 2023, arXiv 2304.03208. */
final class Study {

    static final Variable SIZE = Variable.of("N", "parameters");
    static final Map<String, double[]> TASKS = tasks();
    private static final double[] SIZES = {111e6, 256e6, 590e6, 1.3e9, 2.7e9, 6.7e9, 13e9};
    private static final List<String> MODELS = List.of("111M", "256M", "590M", "1.3B", "2.7B", "6.7B", "13B");
    private static final double[] LOSSES = {2.566, 2.299, 2.184, 1.996, 1.834, 1.704, 1.575};

    private Study() {}

    private static Map<String, double[]> tasks() {
        Map<String, double[]> tasks = new LinkedHashMap<>();
        tasks.put("lambada", new double[] {.194, .293, .366, .462, .567, .636, .696});
        tasks.put("hellaswag", new double[] {.268, .274, .291, .325, .386, .447, .513});
        tasks.put("piqa", new double[] {.594, .613, .627, .664, .701, .739, .766});
        tasks.put("winogrande", new double[] {.488, .511, .498, .521, .559, .602, .646});
        tasks.put("arc_easy", new double[] {.380, .410, .464, .508, .571, .643, .714});
        tasks.put("arc_challenge", new double[] {.166, .170, .190, .224, .246, .282, .367});
        tasks.put("openbookqa", new double[] {.118, .158, .158, .166, .206, .238, .286});
        return tasks;
    }

    static Dataset losses() {
        return observations(Variable.of("loss", "nats/token"), SIZES, LOSSES, MODELS);
    }

    static Dataset task(String name) {
        double[] scores = Optional.ofNullable(TASKS.get(name)).orElseThrow();
        return observations(Variable.of(name, "probability"), SIZES, scores, MODELS);
    }

    static Dataset observations(Variable response, double[] sizes, double[] values, List<String> labels) {
        Dataset.Roles roles =
                new Dataset.Roles(labels, new double[0], new double[0], new double[0], List.of(), new int[0]);
        return new Dataset("cerebras", List.of(SIZE), response, Rows.of(sizes), values, roles);
    }

    static FitResult fit(String section, String formulation, Formulation curve, Dataset data, double... theta) {
        return fit(section, formulation, data, found(curve, FitStatus.CONVERGED, theta));
    }

    static FitResult fit(String section, String formulation, Dataset data, Fit fit) {
        FitKey key = new FitKey(section, data.response().name(), Optional.empty(), formulation);
        return new FitResult(key, new FitRequest(fit.law().formulation(), data), new Given(fit), fit);
    }

    static Fit found(Formulation curve, FitStatus status, double... theta) {
        return new Fit(
                new Law(curve, theta), new double[0], 0, status, List.of(), Certificate.NONE, OptionalDouble.empty());
    }

    private record Given(Fit fit) implements Estimator {

        @Override
        public Objective objective() {
            return new Squares();
        }

        @Override
        public Fit fit(FitRequest request, FitContext context) {
            return fit;
        }

        @Override
        public Refitter refitter(FitRequest request, Fit from, FitContext context) {
            return (observed, multiplicity) ->
                    new Refitter.Refit(from.law().theta(), from.nuisance(), from.objective(), from.status());
        }
    }

    private static final class Squares implements QuadraticObjective {

        @Override
        public String formula() {
            return "Σ (y − f)²";
        }

        @Override
        public boolean likelihood() {
            return true;
        }

        @Override
        public double[] rowWeights(Dataset data) {
            double[] ones = new double[data.size()];
            Arrays.fill(ones, 1);
            return ones;
        }

        @Override
        public void evaluate(Dataset data, double[] predicted, double[] nuisance, Derivatives out) {
            double[] residuals = residuals(data, predicted);
            Arrays.setAll(out.value(), i -> residuals[i] * residuals[i]);
        }
    }
}
