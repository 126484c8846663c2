package org.curvewright.plugins.analyses.known;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.statistics.LinearRegression;
import org.curvewright.numerics.statistics.Statistic;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.Certificate;
import org.curvewright.spi.fit.Estimator;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.Objective;
import org.curvewright.spi.fit.QuadraticObjective;
import org.curvewright.spi.fit.Reason;
import org.curvewright.spi.fit.Refitter;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Law;

/**
 * Ordinary least squares of {@link Polynomial} laws.
 *
 * @param likelihood whether it calls itself one
 */
public record Ordinary(boolean likelihood) implements Estimator {

    public Ordinary() {
        this(true);
    }

    private static double[] ones(int size) {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }

    @Override
    public Objective objective() {
        return new Squares(likelihood);
    }

    private static Statistic<LinearRegression> solve(FitRequest request, double[] observed, double[] weights) {
        int degree = request.formulation().parameters().size() - 1;
        return LinearRegression.fitWeighted(
                observed, weights, Polynomial.columns(request.dataset().rows(), degree));
    }

    @Override
    public Fit fit(FitRequest request, FitContext context) {
        Dataset data = request.dataset();
        double[] weights = data.weights().orElseGet(() -> ones(data.size()));
        Refitter.Refit refit = refit(request, data.observed(), weights);
        double n = data.size();
        double squares = refit.objective();
        return new Fit(
                new Law(request.formulation(), refit.theta()),
                new double[0],
                squares,
                refit.status(),
                List.of(new Reason(refit.status(), "solved")),
                Certificate.NONE,
                squares > 0 && likelihood
                        ? OptionalDouble.of(-n / 2 * (Elementary.log(2 * Math.PI * squares / n) + 1))
                        : OptionalDouble.empty());
    }

    private static Refitter.Refit refit(FitRequest request, double[] observed, double[] weights) {
        return solve(request, observed, weights)
                .value()
                .map(found -> new Refitter.Refit(
                        found.coefficients(), new double[0], found.residualSumOfSquares(), FitStatus.CONVERGED))
                .orElseGet(() -> {
                    double[] none =
                            new double[request.formulation().parameters().size()];
                    Arrays.fill(none, Double.NaN);
                    return new Refitter.Refit(none, new double[0], Double.NaN, FitStatus.FAILED);
                });
    }

    @Override
    public Refitter refitter(FitRequest request, Fit fit, FitContext context) {
        return (observed, multiplicity) -> refit(request, observed, multiplicity);
    }

    private record Squares(boolean likelihood) implements QuadraticObjective {

        @Override
        public String formula() {
            return "Σ (y − f)²";
        }

        @Override
        public double[] rowWeights(Dataset data) {
            return ones(data.size());
        }

        @Override
        public void evaluate(Dataset data, double[] predicted, double[] nuisance, Derivatives out) {
            double[] residuals = residuals(data, predicted);
            Arrays.setAll(out.value(), i -> residuals[i] * residuals[i]);
            if (out.order() >= 1) {
                Arrays.setAll(out.gradient(0), i -> -2 * residuals[i]);
            }
            if (out.order() >= 2) {
                Arrays.fill(out.hessian(0, 0), 2);
            }
        }
    }
}
