package org.curvewright.plugins.metrics;

import org.curvewright.numerics.linear.Vectors;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.LeastSquaresObjective;
import org.curvewright.spi.fit.Objective;
import org.curvewright.spi.metric.InformationCriterion;
import org.curvewright.spi.metric.Score;

/**
 * −2 ln L + penalty(k, n).
 *
 * <p>For least squares, weighted or on another scale, −2 ln L is n ln(RSS/n): Gaussian noise whose variance is profiled out, constants
 * dropped. Otherwise it is that of the fit, constants included. k counts the free parameters of the law and the nuisance
 * parameters that the objective estimates beside them; a variance that is profiled out is not counted. So values compare
 * between laws under one objective, not between objectives. A law that the data do not determine has none.
 */
record PenalisedDeviance(Penalty penalty) implements InformationCriterion {

    @Override
    public String name() {
        return penalty == Penalty.AICC ? "AICc" : penalty.name();
    }

    @Override
    public Score score(FitResult fit) {
        Objective objective = fit.estimator().objective();
        int n = fit.request().dataset().size();
        int k = fit.request().formulation().parameters().size()
                + objective.nuisance().size();
        if (!objective.likelihood()) {
            return Score.absent(
                    "NO_LIKELIHOOD",
                    "the objective " + objective.formula()
                            + " is not a likelihood, so it has no information criterion");
        }
        if (fit.fit().status() == FitStatus.NOT_IDENTIFIED || fit.fit().status() == FitStatus.NO_FINITE_OPTIMUM) {
            return Score.absent(
                    fit.fit().status().name(),
                    "the data do not determine the law, so its parameters are not what a criterion counts");
        }
        if (n < penalty.least(k)) {
            return Score.absent(
                    "TOO_FEW_OBSERVATIONS",
                    n + " observations for " + k + " parameters; it takes at least " + penalty.least(k));
        }
        return objective instanceof LeastSquaresObjective squares
                ? leastSquares(fit, squares, penalty.of(k, n))
                : likelihood(fit, penalty.of(k, n));
    }

    private static Score leastSquares(FitResult fit, LeastSquaresObjective objective, double added) {
        double[] residuals = objective.residuals(
                fit.request().dataset(),
                fit.fit().law().predict(fit.request().dataset().rows()));
        int n = residuals.length;
        double squares = Vectors.dotCompensated(residuals, 0, residuals, 0, n);
        return squares > 0
                ? Score.of(n * Elementary.log(squares / n) + added)
                : Score.absent(
                        "PERFECT_FIT", "the law passes through every observation, so the likelihood is infinite");
    }

    private static Score likelihood(FitResult fit, double added) {
        return fit.fit().logLikelihood().isPresent()
                ? Score.of(-2 * fit.fit().logLikelihood().getAsDouble() + added)
                : Score.absent("NO_LIKELIHOOD", "the fit states no likelihood");
    }
}
