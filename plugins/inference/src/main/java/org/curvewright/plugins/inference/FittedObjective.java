package org.curvewright.plugins.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.curvewright.numerics.optimize.Bounds;
import org.curvewright.numerics.optimize.RowDerivatives;
import org.curvewright.numerics.optimize.RowFunctions;
import org.curvewright.numerics.optimize.RowLoss;
import org.curvewright.numerics.optimize.RowObjective;
import org.curvewright.numerics.optimize.SmoothProblem;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Notice;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.KinkedObjective;
import org.curvewright.spi.fit.LeastSquaresObjective;
import org.curvewright.spi.fit.Objective;
import org.curvewright.spi.fit.WidthObjective;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Law;
import org.curvewright.spi.law.Parameter;
import org.jspecify.annotations.Nullable;

/** Q(x) = Σᵢ ℓ(yᵢ, fᵢ(θ); ν), what a fit minimised, over x = (θ, ν) within the supports. Not thread-safe. */
final class FittedObjective implements SmoothProblem {

    private final FitResult fit;
    private final List<Parameter> parameters;
    private final Bounds bounds;
    private final RowObjective rows;
    private final Derivatives predictions;
    private final Derivatives losses;
    private final double[] optimum;
    private final double[] curvature;
    private final double least;
    private final Dispersion dispersion;
    private final List<RowObjective> stages = new ArrayList<>();

    /** Second derivatives of every row by every pair of parameters up to so many numbers. */
    private static final double LARGEST = 5e7;

    /** Of the largest observation: residuals this small are the rounding of some fifteen digits. */
    private static final double ROUNDING = 1e-13;

    /** Whether so many parameters of so many observations have too many second derivatives to hold. */
    static Optional<Notice> obstacle(FitResult fit) {
        double n = fit.request().dataset().size();
        double p = fit.request().formulation().parameters().size();
        return n * p * (p + 1) / 2 <= LARGEST
                ? Optional.empty()
                : Optional.of(new Notice(
                        "TOO_MANY_PARAMETERS",
                        Decimal.shortest(p) + " parameters of " + Decimal.shortest(n)
                                + " observations have too many second derivatives; a parametric, residual or pairs"
                                + " bootstrap needs none"));
    }

    FittedObjective(FitResult fit) {
        this.fit = fit;
        Formulation formulation = fit.request().formulation();
        Objective objective = fit.estimator().objective();
        this.parameters = new ArrayList<>(formulation.parameters().parameters());
        parameters.addAll(objective.nuisance());
        this.bounds = Bounds.of(
                parameters.stream().mapToDouble(each -> each.support().lower()).toArray(),
                parameters.stream().mapToDouble(each -> each.support().upper()).toArray());
        Dataset data = fit.request().dataset();
        int p = formulation.parameters().size();
        this.predictions = new Derivatives(data.size(), p, 2);
        this.losses = new Derivatives(data.size(), objective.nuisance().size() + 1, 2);
        if (objective instanceof KinkedObjective kinked) {
            kinked.smoother(data).forEach(stage -> stages.add(rows(formulation, data, stage)));
        }
        this.rows = rows(formulation, data, objective);
        stages.add(rows);
        this.optimum = DoubleStream.concat(
                        DoubleStream.of(fit.fit().law().theta()),
                        DoubleStream.of(fit.fit().nuisance()))
                .toArray();
        this.curvature = new double[optimum.length * optimum.length];
        this.least = rows.evaluateCompensated(optimum, new double[optimum.length], curvature);
        this.dispersion = Dispersion.of(fit, least);
        if (objective instanceof WidthObjective width) {
            expect(width);
        }
    }

    private RowObjective rows(Formulation formulation, Dataset data, Objective objective) {
        return RowObjective.sharing(
                new Predictions(formulation, data, predictions),
                wrap(predictions),
                new Losses(objective.on(data), losses),
                wrap(losses),
                null,
                bounds);
    }

    /** Of a density with corners only a few rows show any curvature; what to expect of all is ι J′ᵀJ′/σ², and σ apart from it. */
    private void expect(WidthObjective width) {
        int p = predictions.parameters();
        double perWidth = Math.sqrt(width.information()) / optimum[p];
        double[] slopes = width.slopes(fit.request().dataset(), predictedAtOptimum());
        Arrays.setAll(slopes, i -> slopes[i] * perWidth);
        double ofWidth = curvature[p + p * optimum.length];
        System.arraycopy(crossProducts(slopes), 0, curvature, 0, curvature.length);
        curvature[p + p * optimum.length] = ofWidth;
    }

    private static RowDerivatives wrap(Derivatives out) {
        return RowDerivatives.wrap(out.value(), out.gradient(), out.hessian());
    }

    private record Predictions(Formulation formulation, Dataset data, Derivatives out) implements RowFunctions {

        @Override
        public int rows() {
            return data.size();
        }

        @Override
        public int parameters() {
            return out.parameters();
        }

        @Override
        public void evaluate(double[] theta, RowDerivatives shared) {
            formulation.evaluate(data.rows(), theta, out);
        }
    }

    private record Losses(Objective.Losses objective, Derivatives out) implements RowLoss {

        @Override
        public int nuisance() {
            return out.parameters() - 1;
        }

        @Override
        public void evaluate(double[] predicted, double[] nuisance, int rows, RowDerivatives shared) {
            objective.evaluate(predicted, nuisance, out);
        }
    }

    @Override
    public Bounds bounds() {
        return bounds;
    }

    @Override
    public double evaluate(double[] x, double[] gradient, double @Nullable [] hessian) {
        return rows.evaluate(x, gradient, hessian);
    }

    @Override
    public double evaluateCompensated(double[] x, double[] gradient, double[] hessian) {
        return rows.evaluateCompensated(x, gradient, hessian);
    }

    /** T(x), how much worse a point is than the optimum; infinite where Q is not finite. */
    double rise(double[] x) {
        double value = rows.valueCompensated(x);
        return Double.isFinite(value) ? dispersion.rise(value - least) : Double.POSITIVE_INFINITY;
    }

    /** Whether Q has a value there: a share beyond 1, say, has no likelihood. */
    boolean isFinite(double[] x) {
        return Double.isFinite(rows.valueCompensated(x));
    }

    /** Smoother objectives that lead to this one, and this one last. */
    List<RowObjective> stages() {
        return stages;
    }

    /** ∂²Q/∂xⱼ∂xₖ at the optimum, at j + k·size; where the width of the noise is estimated, what to expect of it. */
    double[] curvature() {
        return curvature;
    }

    /** ∂rᵢ/∂fᵢ of every row at the optimum. */
    double[] slopes(LeastSquaresObjective squares) {
        return squares.slopes(fit.request().dataset(), predictedAtOptimum());
    }

    /** ∂ℓᵢ/∂fᵢ of every row at the optimum. */
    double[] lossSlopes() {
        predictedAtOptimum();
        return losses.gradient(0).clone();
    }

    /** Σᵢ cᵢ² ∇fᵢ ∇fᵢᵀ over the law's parameters at the optimum, at j + k·size; 0 for the noise parameters. */
    double[] crossProducts(double[] factors) {
        predictedAtOptimum();
        int size = optimum.length;
        double[] products = new double[size * size];
        for (int j = 0; j < predictions.parameters(); j++) {
            for (int k = 0; k < predictions.parameters(); k++) {
                for (int i = 0; i < factors.length; i++) {
                    products[j + k * size] += factors[i]
                            * predictions.gradient(j)[i]
                            * factors[i]
                            * predictions.gradient(k)[i];
                }
            }
        }
        return products;
    }

    private double[] predictedAtOptimum() {
        evaluate(optimum, new double[optimum.length], null);
        return predictions.value().clone();
    }

    int observations() {
        return fit.request().dataset().size();
    }

    /** √(2u/∂²Q/∂xⱼ²): how far one parameter may move while the others stay; 0 where Q does not depend on it. */
    double reach(int j) {
        double second = curvature[j + j * optimum.length];
        return second > 0 ? Math.sqrt(2 * unit() / second) : 0;
    }

    /** Where the fit ended. */
    double[] optimum() {
        return optimum.clone();
    }

    Dispersion dispersion() {
        return dispersion;
    }

    /** What makes a covariance of a curvature, 2u H⁻¹. */
    double unit() {
        return dispersion.unit();
    }

    /** Whether the residuals of least squares are what rounding leaves of the observations, so that they show no noise. */
    boolean exact() {
        return fit.estimator().objective() instanceof LeastSquaresObjective squares
                && Math.sqrt(unit())
                        <= ROUNDING
                                * Arrays.stream(squares.slopes(fit.request().dataset(), predictedAtOptimum()))
                                        .map(Math::abs)
                                        .max()
                                        .orElse(1)
                                * Arrays.stream(fit.request().dataset().observed())
                                        .map(Math::abs)
                                        .max()
                                        .orElse(0);
    }

    /** n − p: observations less the law's free parameters. */
    int degreesOfFreedom() {
        return dispersion.degreesOfFreedom();
    }

    Parameter parameter(int index) {
        return parameters.get(index);
    }

    Formulation formulation() {
        return fit.request().formulation();
    }

    /** The law of a point; the noise parameters at its end are no part of it. */
    Law law(double[] x) {
        return new Law(
                formulation(), Arrays.copyOf(x, formulation().parameters().size()));
    }
}
