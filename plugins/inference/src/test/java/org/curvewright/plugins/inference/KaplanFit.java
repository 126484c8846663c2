package org.curvewright.plugins.inference;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.curvewright.numerics.optimize.DampedNewton;
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
import org.curvewright.spi.fit.Refitter;
import org.curvewright.spi.inference.LawFunction;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Law;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.law.ParameterSpace;

/** L(N) = a·N^−alpha + L_inf, fitted to seven models (Dey et al. 2023, arXiv 2304.03208) by Newton from near the optimum. */
final class KaplanFit {

    private static final Formulation KAPLAN = new Kaplan();
    private static final double[] SIZES = {111e6, 256e6, 590e6, 1.3e9, 2.7e9, 6.7e9, 13e9};
    private static final double[] LOSSES = {2.566, 2.299, 2.184, 1.996, 1.834, 1.704, 1.575};
    private static final double[] NEAR = {17.38994, .1060901, .1129209};

    private KaplanFit() {}

    static FitResult fit() {
        return from(NEAR);
    }

    static FitResult from(double... start) {
        return minimised(SIZES, LOSSES, start);
    }

    /** Of eight runs whose asymptote may be above 1.9, so that no size need reach that loss. */
    static FitResult ofEightRuns() {
        return minimised(
                new double[] {1e6, 3e6, 1e7, 3e7, 1e8, 3e8, 1e9, 3e9},
                new double[] {4.61, 4.02, 3.55, 3.17, 2.88, 2.66, 2.47, 2.35},
                50,
                .2,
                1.8);
    }

    /** Of seven that grow, which a law that only falls meets best by their mean, the exponent on its bound. */
    static FitResult ofRisingRuns() {
        return at(SIZES, new double[] {.3, .33, .37, .4, .45, .49, .55}, new double[] {.21, 0, .2});
    }

    private static FitResult minimised(double[] sizes, double[] losses, double... start) {
        FittedObjective objective = new FittedObjective(at(sizes, losses, start));
        return at(
                sizes,
                losses,
                DampedNewton.standard().minimize(objective, start).parameters());
    }

    /** As it is, wherever that lies. */
    static FitResult held(double... theta) {
        return at(SIZES, LOSSES, theta);
    }

    private static FitResult at(double[] sizes, double[] losses, double[] theta) {
        Dataset data = new Dataset(
                "cerebras",
                KAPLAN.covariates(),
                Variable.of("loss", "nats/token"),
                Rows.of(sizes),
                losses,
                Dataset.Roles.NONE);
        Fit fit = new Fit(
                new Law(KAPLAN, theta),
                new double[0],
                0,
                FitStatus.CONVERGED,
                List.of(),
                Certificate.NONE,
                OptionalDouble.empty());
        FitKey key = new FitKey("loss", "loss", Optional.empty(), "kaplan");
        return new FitResult(key, new FitRequest(KAPLAN, data), new Given(fit), fit);
    }

    static LawFunction parameter(int index) {
        return LawFunction.parameter(index, KAPLAN.parameters().get(index));
    }

    static LawFunction lossAt(double size) {
        return LawFunction.prediction("loss", "nats/token", Rows.of(new double[] {size}));
    }

    /** The same loss as a function of which nothing is known but its value. */
    static LawFunction opaqueLossAt(double size) {
        return function("loss", false, law -> law.predict(size));
    }

    static LawFunction ratio(int above, int below) {
        return positive("ratio", law -> law.parameter(above) / law.parameter(below));
    }

    /** N = (a/(L − L∞))^(1/α). */
    static LawFunction sizeOf(double loss) {
        return positive("size", law -> {
            double above = loss - law.parameter(2);
            return above > 0
                    ? StrictMath.pow(law.parameter(0) / above, 1 / law.parameter(1))
                    : Double.POSITIVE_INFINITY;
        });
    }

    /** A function of another of which nothing else is known. */
    static LawFunction of(LawFunction inner, DoubleUnaryOperator outer) {
        return function("outer", false, law -> outer.applyAsDouble(inner.of(law)));
    }

    private static LawFunction positive(String name, ToDoubleFunction<Law> function) {
        return function(name, true, function);
    }

    private static LawFunction function(String name, boolean positive, ToDoubleFunction<Law> function) {
        return new LawFunction() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String unit() {
                return "";
            }

            @Override
            public boolean positive() {
                return positive;
            }

            @Override
            public double of(Law law) {
                return function.applyAsDouble(law);
            }
        };
    }

    private record Given(Fit fit) implements Estimator {

        @Override
        public Objective objective() {
            return new MeanFit.Squares();
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
            for (int i = 0; i < rows.size(); i++) {
                double logarithm = rows.logarithm(0)[i];
                double power = StrictMath.exp(-theta[1] * logarithm);
                out.value()[i] = theta[0] * power + theta[2];
                if (out.order() >= 1) {
                    out.gradient(0)[i] = power;
                    out.gradient(1)[i] = -theta[0] * power * logarithm;
                    out.gradient(2)[i] = 1;
                }
                if (out.order() >= 2) {
                    out.hessian(0, 1)[i] = -power * logarithm;
                    out.hessian(1, 1)[i] = theta[0] * power * logarithm * logarithm;
                }
            }
        }

        @Override
        public List<double[]> startingPoints(Dataset data) {
            return List.of(NEAR);
        }
    }
}
