package org.curvewright.plugins.analyses.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.plugins.analyses.runs.Quality;
import org.curvewright.plugins.analyses.runs.Refits;
import org.curvewright.plugins.analyses.runs.Scale;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.LeastSquaresObjective;
import org.curvewright.spi.fit.Objective;
import org.curvewright.spi.fit.ResidualObjective;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Law;

/** One law among those compared. */
record Rival(FitResult fit) {

    String name() {
        return fit.key().formulation();
    }

    /** Whether the data determine it. */
    boolean identified() {
        return Quality.identified(fit.fit());
    }

    Dataset data() {
        return fit.request().dataset();
    }

    int parameters() {
        return fit.request().formulation().parameters().size();
    }

    Law law() {
        return fit.fit().law();
    }

    Scale scale() {
        return Scale.of(fit);
    }

    /** What is predicted of each row by the law refitted without it; NaN where that refit has no value. */
    double[] predictedWithout(long seed) {
        Refits refits = new Refits(fit, seed);
        double[] predicted = new double[data().size()];
        Arrays.setAll(predicted, i -> refits.without(i).map(law -> at(law, i)).orElse(Double.NaN));
        return predicted;
    }

    double at(Law law, int row) {
        return law.predict(data().rows().rows(new int[] {row}))[0];
    }

    /**
     * ln of the likelihood of every observation: with least squares Gaussian noise of variance RSS/n on its scale; empty
     * without a likelihood.
     */
    Optional<double[]> logLikelihoods() {
        Objective objective = fit.estimator().objective();
        if (!objective.likelihood()) {
            return Optional.empty();
        }
        double[] predicted = law().predict(data().rows());
        if (objective instanceof LeastSquaresObjective squares) {
            double[] residuals = squares.residuals(data(), predicted);
            double[] slopes = squares.slopes(data(), data().observed());
            double variance = Arrays.stream(residuals).map(r -> r * r).sum() / residuals.length;
            double[] logs = new double[residuals.length];
            Arrays.setAll(
                    logs,
                    i -> -0.5 * (Elementary.log(2 * Math.PI * variance) + residuals[i] * residuals[i] / variance)
                            + (slopes[i] == 0 ? 0 : Elementary.log(Math.abs(slopes[i]))));
            return Optional.of(logs);
        }
        Derivatives losses = new Derivatives(predicted.length, 1 + fit.fit().nuisance().length, 0);
        objective.evaluate(data(), predicted, fit.fit().nuisance(), losses);
        return Optional.of(Arrays.stream(losses.value()).map(loss -> -loss).toArray());
    }

    /** Λ of two values of the objective, that of the smaller law first. */
    double ratio(double before, double after) {
        return fit.estimator().objective() instanceof LeastSquaresObjective
                ? data().size() * Elementary.log(before / after)
                : 2 * (before - after);
    }

    /** √wᵢ ∂fᵢ/∂θⱼ of the parameters that are not on a bound, wᵢ being the information of observation i about its mean. */
    double[][] tangent() {
        double[] theta = law().theta();
        Derivatives out = new Derivatives(data().size(), theta.length, 1);
        law().formulation().evaluate(data().rows(), theta, out);
        double[] roots = roots(out.value());
        List<String> held = fit.fit().certificate().atBound();
        return IntStream.range(0, theta.length)
                .filter(j ->
                        !held.contains(law().formulation().parameters().get(j).symbol()))
                .mapToObj(j -> {
                    double[] column = out.gradient(j).clone();
                    Arrays.setAll(column, i -> column[i] * roots[i]);
                    return column;
                })
                .filter(column -> Arrays.stream(column).allMatch(Double::isFinite))
                .toArray(double[][]::new);
    }

    private double[] roots(double[] predicted) {
        if (fit.estimator().objective() instanceof ResidualObjective scale) {
            return scale.slopes(data(), predicted);
        }
        double[] nuisance = fit.fit().nuisance();
        Derivatives losses = new Derivatives(predicted.length, 1 + nuisance.length, 2);
        fit.estimator().objective().evaluate(data(), predicted, nuisance, losses);
        return Arrays.stream(losses.hessian(0, 0))
                .map(information -> Math.sqrt(Math.max(0, information)))
                .toArray();
    }

    /** The fit of this law to what another one predicts: whether it contains that law. */
    FitResult refittedTo(double[] predictions, AnalysisContext context) {
        FitRequest request = fit.request().withDataset(data().withObserved(predictions));
        return new FitResult(fit.key(), request, fit.estimator(), context.refit(fit, request));
    }
}
