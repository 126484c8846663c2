package org.curvewright.plugins.metrics;

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
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Law;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.law.ParameterSpace;

/** L(N) = a N^−alpha + L_inf at the published optimum for seven models (Dey et al. 2023, arXiv 2304.03208). */
final class KaplanFit {

    private static final double[] SIZES = {111e6, 256e6, 590e6, 1.3e9, 2.7e9, 6.7e9, 13e9};
    private static final double[] LOSSES = {2.566, 2.299, 2.184, 1.996, 1.834, 1.704, 1.575};
    private static final double[] THETA = {17.38994, .1060901, .1129209};

    private KaplanFit() {}

    static FitResult of(Objective objective) {
        return of(objective, LOSSES);
    }

    static FitResult of(Objective objective, double... losses) {
        double[] sizes = Arrays.copyOf(SIZES, losses.length);
        Dataset data = new Dataset(
                "cerebras",
                List.of(Variable.of("N", "parameters")),
                Variable.of("loss", "nats/token"),
                Rows.of(sizes),
                losses,
                Dataset.Roles.NONE);
        Kaplan formulation = new Kaplan();
        Fit fit = new Fit(
                new Law(formulation, THETA),
                new double[0],
                0,
                FitStatus.CONVERGED,
                List.of(),
                Certificate.NONE,
                OptionalDouble.of(10));
        FitKey key = new FitKey("loss", "loss", Optional.empty(), "kaplan");
        return new FitResult(key, new FitRequest(formulation, data), new Recorded(objective, fit), fit);
    }

    private record Recorded(Objective objective, Fit fit) implements Estimator {
        @Override
        public Fit fit(FitRequest request, FitContext context) {
            return fit;
        }

        @Override
        public Refitter refitter(FitRequest request, Fit from, FitContext context) {
            return (observed, multiplicity) -> new Refitter.Refit(THETA, new double[0], 0, FitStatus.CONVERGED);
        }
    }

    static final class Squares implements QuadraticObjective {
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
            Arrays.setAll(out.value(), i -> residuals(data, predicted)[i] * residuals(data, predicted)[i]);
        }
    }

    /** An objective of which only what it claims to be matters. */
    record Claiming(boolean likelihood) implements Objective {
        @Override
        public String formula() {
            return "Σ |y − f|";
        }

        @Override
        public void evaluate(Dataset data, double[] predicted, double[] nuisance, Derivatives out) {
            Arrays.setAll(out.value(), i -> Math.abs(data.observed()[i] - predicted[i]));
        }
    }

    private static final class Kaplan implements Formulation {
        @Override
        public String formula() {
            return "L(N) = a·N^−α + L∞";
        }

        @Override
        public List<Variable> covariates() {
            return List.of(Variable.of("N", "parameters"));
        }

        @Override
        public ParameterSpace parameters() {
            return ParameterSpace.of(
                    Parameter.amplitude("a", "amplitude", "response"),
                    Parameter.exponent("alpha", "exponent"),
                    Parameter.level("L_inf", "irreducible loss"));
        }

        @Override
        public void evaluate(Rows rows, double[] theta, Derivatives out) {
            double[] logarithm = rows.logarithm(0);
            Arrays.setAll(out.value(), i -> theta[0] * StrictMath.exp(-theta[1] * logarithm[i]) + theta[2]);
        }

        @Override
        public List<double[]> startingPoints(Dataset data) {
            return List.of();
        }
    }
}
