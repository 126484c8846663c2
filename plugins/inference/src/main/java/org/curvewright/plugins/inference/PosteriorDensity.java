package org.curvewright.plugins.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.sampling.LogDensity;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.LeastSquaresObjective;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.law.Support;
import org.curvewright.spi.law.Transform;

/**
 * ln p(θ | y) = −(n/2) ln Q(θ) + ln p(θ) for least squares, where the noise σ with p(σ) ∝ 1/σ is integrated out, and
 * −Q(θ, ν) + ln p(θ, ν) for a negative log-likelihood Q. Parameters that are moved on the log scale are walked on it.
 */
final class PosteriorDensity implements LogDensity {

    private final FittedObjective objective;
    private final Map<String, Prior> priors;
    private final boolean leastSquares;
    private final double[] gradient;

    PosteriorDensity(FitResult fit, FittedObjective objective, Map<String, Prior> priors) {
        this.objective = objective;
        this.priors = priors;
        this.leastSquares = fit.estimator().objective() instanceof LeastSquaresObjective;
        this.gradient = new double[objective.parameters()];
    }

    private boolean logarithmic(int k) {
        return objective.parameter(k).transform() == Transform.LOG;
    }

    /** The parameters of a point of the walk. */
    double[] natural(double[] walked) {
        double[] x = walked.clone();
        Arrays.setAll(x, k -> logarithmic(k) ? Elementary.exp(walked[k]) : walked[k]);
        return x;
    }

    /** Where the fit ended; a parameter that is 0 and walked by its logarithm starts one step above. */
    double[] start() {
        double[] x = objective.optimum();
        Arrays.setAll(
                x, k -> logarithmic(k) ? Elementary.log(x[k] > 0 ? x[k] : Math.max(objective.reach(k), 1e-300)) : x[k]);
        return x;
    }

    /**
     * 2u H⁻¹ in the coordinates of the walk, at j + k·size: how far the posterior spreads where it is normal. Where H is
     * singular and for parameters on a bound, how far each coordinate reaches while the others stay.
     */
    double[] covariance() {
        double[] x = objective.optimum();
        int size = x.length;
        double[] scale = new double[size];
        Arrays.setAll(scale, k -> logarithmic(k) && x[k] > 0 ? 1 / x[k] : 1);
        double[] covariance = new double[size * size];
        Optional<Covariance> found = Covariance.of(objective, objective.curvature());
        for (int k = 0; k < size; k++) {
            double[] unit = new double[size];
            unit[k] = 1;
            double[] column = found.map(inverse -> inverse.solve(unit)).orElse(new double[size]);
            for (int j = 0; j < size; j++) {
                covariance[j + k * size] = 2 * objective.unit() * column[j] * scale[j] * scale[k];
            }
            if (!(covariance[k + k * size] > 0)) {
                double reach = reach(k, x[k]);
                covariance[k + k * size] = reach * reach;
            }
        }
        return covariance;
    }

    private double reach(int k, double value) {
        double reach = objective.reach(k) > 0 ? objective.reach(k) : Math.max(Math.abs(value), 1) * 0.1;
        return logarithmic(k) && value > 0 ? reach / value : logarithmic(k) ? 1 : reach;
    }

    @Override
    public double at(double[] walked) {
        double[] x = natural(walked);
        double prior = 0;
        for (int k = 0; k < x.length; k++) {
            Parameter parameter = objective.parameter(k);
            if (!parameter.support().contains(x[k])) {
                return Double.NEGATIVE_INFINITY;
            }
            double value = x[k];
            Optional<Prior> stated = Optional.ofNullable(priors.get(parameter.symbol()));
            // a density of θ becomes one of ln θ by the factor θ; what is flat in ln θ needs none
            prior += stated.map(each -> each.logDensity(value)).orElse(0.0)
                    + (stated.isPresent() && logarithmic(k) ? walked[k] : 0);
        }
        double q = objective.evaluate(x, gradient, null);
        double fit = leastSquares ? -objective.observations() / 2.0 * Elementary.log(q) : -q;
        return Double.isNaN(fit) ? Double.NEGATIVE_INFINITY : fit + prior;
    }

    /** The parameters whose prior is flat without an end, so that it is no density: only the data can make the posterior one. */
    List<String> improper() {
        return IntStream.range(0, objective.parameters())
                .filter(k -> !priors.containsKey(objective.parameter(k).symbol()))
                .filter(k -> {
                    Support support = objective.parameter(k).support();
                    return Double.isInfinite(support.lower())
                            || Double.isInfinite(support.upper())
                            || logarithmic(k) && support.lower() <= 0;
                })
                .mapToObj(k -> objective.parameter(k).symbol())
                .toList();
    }

    /** Every parameter's prior in words. */
    List<String> described() {
        List<String> words = new ArrayList<>();
        for (int k = 0; k < objective.parameters(); k++) {
            Parameter parameter = objective.parameter(k);
            String usual = (logarithmic(k) ? "flat in the logarithm" : "flat") + " on " + parameter.support();
            words.add(parameter.symbol() + " "
                    + Optional.ofNullable(priors.get(parameter.symbol()))
                            .map(Prior::described)
                            .orElse(usual));
        }
        return words;
    }
}
