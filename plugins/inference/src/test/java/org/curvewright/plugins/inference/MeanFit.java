package org.curvewright.plugins.inference;

import java.util.Arrays;
import java.util.List;
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
import org.curvewright.spi.inference.LawFunction;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Law;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.law.ParameterSpace;

/** The non-negative mean of some observations, fitted by least squares in closed form. */
final class MeanFit {

    static final Formulation MEAN = new Mean();
    static final LawFunction MU = LawFunction.parameter(0, MEAN.parameters().get(0));

    /** μ². */
    static final LawFunction SQUARE = new LawFunction() {
        @Override
        public String name() {
            return "square";
        }

        @Override
        public String unit() {
            return "";
        }

        @Override
        public double of(Law law) {
            return law.parameter(0) * law.parameter(0);
        }
    };

    private MeanFit() {}

    static FitResult of(double... observed) {
        return of(Dataset.Roles.NONE, new Squares(), observed);
    }

    static FitResult clustered(int[] clusters, double... observed) {
        double[] none = new double[0];
        return of(new Dataset.Roles(List.of(), none, none, none, List.of(), clusters), new Squares(), observed);
    }

    static FitResult withErrors(double[] errors, double... observed) {
        double[] none = new double[0];
        return of(new Dataset.Roles(List.of(), errors, none, none, List.of(), new int[0]), new Squares(), observed);
    }

    static FitResult of(Dataset.Roles roles, Objective objective, double... observed) {
        double[] sizes = new double[observed.length];
        Arrays.fill(sizes, 1);
        Dataset data = new Dataset("made", MEAN.covariates(), Variable.of("y", ""), Rows.of(sizes), observed, roles);
        FitRequest request = new FitRequest(MEAN, data);
        Estimator estimator = new Averaging(objective);
        FitKey key = new FitKey("fit", "y", Optional.empty(), "mean");
        return new FitResult(key, request, estimator, estimator.fit(request, FitContext.seeded(0)));
    }

    private static final class Mean implements Formulation {

        @Override
        public String formula() {
            return "y = μ";
        }

        @Override
        public List<Variable> covariates() {
            return List.of(Variable.of("x", ""));
        }

        @Override
        public ParameterSpace parameters() {
            return ParameterSpace.of(Parameter.level("mu", "the mean"));
        }

        @Override
        public void evaluate(Rows rows, double[] theta, Derivatives out) {
            Arrays.fill(out.value(), theta[0]);
            if (out.order() >= 1) {
                Arrays.fill(out.gradient(0), 1);
            }
            if (out.order() >= 2) {
                Arrays.fill(out.hessian(0, 0), 0);
            }
        }

        @Override
        public List<double[]> startingPoints(Dataset data) {
            return List.of();
        }
    }

    static final class Squares implements QuadraticObjective {

        @Override
        public String formula() {
            return "Σ (y − f)²";
        }

        @Override
        public double[] rowWeights(Dataset data) {
            double[] ones = new double[data.size()];
            Arrays.fill(ones, 1);
            return ones;
        }

        @Override
        public void evaluate(Dataset data, double[] predicted, double[] nuisance, Derivatives out) {
            for (int i = 0; i < predicted.length; i++) {
                double residual = data.observed()[i] - predicted[i];
                out.value()[i] = residual * residual;
                if (out.order() >= 1) {
                    out.gradient(0)[i] = -2 * residual;
                }
                if (out.order() >= 2) {
                    out.hessian(0, 0)[i] = 2;
                }
            }
        }
    }

    /** Huber's loss of the residual, times a factor that means nothing. */
    record ScaledHuber(double delta, double factor) implements Objective {

        @Override
        public String formula() {
            return "c·Σ Huber(y − f)";
        }

        @Override
        public boolean likelihood() {
            return false;
        }

        @Override
        public void evaluate(Dataset data, double[] predicted, double[] nuisance, Derivatives out) {
            for (int i = 0; i < predicted.length; i++) {
                double residual = data.observed()[i] - predicted[i];
                double size = Math.abs(residual);
                boolean near = size <= delta;
                out.value()[i] = factor * (near ? size * size / 2 : delta * (size - delta / 2));
                if (out.order() >= 1) {
                    out.gradient(0)[i] = -factor * Math.max(-delta, Math.min(delta, residual));
                }
                if (out.order() >= 2) {
                    out.hessian(0, 0)[i] = near ? factor : 0;
                }
            }
        }
    }

    /** An objective without residuals that is no likelihood either. */
    static final class Opaque implements Objective {

        @Override
        public String formula() {
            return "Σ |y − f|";
        }

        @Override
        public boolean likelihood() {
            return false;
        }

        @Override
        public void evaluate(Dataset data, double[] predicted, double[] nuisance, Derivatives out) {
            Arrays.setAll(out.value(), i -> Math.abs(data.observed()[i] - predicted[i]));
        }
    }

    private record Averaging(Objective objective) implements Estimator {

        @Override
        public Fit fit(FitRequest request, FitContext context) {
            double[] observed = request.dataset().observed();
            double[] ones = new double[observed.length];
            Arrays.fill(ones, 1);
            double mean = mean(observed, ones);
            double[] predicted = new double[observed.length];
            Arrays.fill(predicted, mean);
            double squares =
                    Arrays.stream(observed).map(y -> (y - mean) * (y - mean)).sum();
            return new Fit(
                    new Law(request.formulation(), new double[] {mean}),
                    objective.nuisanceStart(request.dataset(), predicted),
                    squares,
                    status(mean),
                    List.of(),
                    Certificate.NONE,
                    OptionalDouble.empty());
        }

        private static double mean(double[] observed, double[] multiplicity) {
            double sum = 0;
            double count = 0;
            for (int i = 0; i < observed.length; i++) {
                sum += multiplicity[i] * observed[i];
                count += multiplicity[i];
            }
            return Math.max(0, sum / count);
        }

        private static FitStatus status(double mean) {
            return Double.isNaN(mean) ? FitStatus.FAILED : mean == 0 ? FitStatus.AT_BOUND : FitStatus.CONVERGED;
        }

        @Override
        public Refitter refitter(FitRequest request, Fit from, FitContext context) {
            return (observed, multiplicity) -> {
                double mean = mean(observed, multiplicity);
                return new Refitter.Refit(new double[] {mean}, new double[0], 0, status(mean));
            };
        }
    }
}
