package org.curvewright.plugins.inference;

import org.curvewright.numerics.distribution.ChiSquared;
import org.curvewright.numerics.distribution.FisherF;
import org.curvewright.numerics.distribution.Normal;
import org.curvewright.numerics.distribution.StudentT;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.LeastSquaresObjective;
import org.curvewright.spi.fit.Objective;
import org.curvewright.spi.fit.WidthObjective;

/**
 * What is known of the noise's size, which decides how a rise of the objective Q is measured and what it is held against.
 *
 * <p>Least squares and likelihoods of residuals estimate a variance: T = (Q − Qₘᵢₙ)/u, u = Qₘᵢₙ/(n − p), and T = (n − p)(exp(2(Q −
 * Qₘᵢₙ)/W) − 1), W = Σ w, which for Gaussian noise are one number, against F(1, n − p), and Student's t. Counts know theirs, or
 * estimate what more there is as a parameter: T = 2(Q − Qₘᵢₙ) against χ²(1), and the normal quantile.
 */
final class Dispersion {

    private enum Kind {
        PROFILED,
        WIDTH,
        SANDWICH,
        KNOWN
    }

    private final Kind kind;
    private final int freedom;
    private final double unit;

    private Dispersion(Kind kind, int freedom, double unit) {
        this.kind = kind;
        this.freedom = freedom;
        this.unit = unit;
    }

    /** @param least the objective at the optimum */
    static Dispersion of(FitResult fit, double least) {
        Objective objective = fit.estimator().objective();
        int freedom = fit.request().dataset().size()
                - fit.request().formulation().parameters().size();
        if (objective instanceof LeastSquaresObjective) {
            return new Dispersion(Kind.PROFILED, freedom, least / freedom);
        }
        if (objective instanceof WidthObjective width) {
            return new Dispersion(Kind.WIDTH, freedom, width.count(fit.request().dataset()) / (2 * freedom));
        }
        return new Dispersion(isKnown(objective) ? Kind.KNOWN : Kind.SANDWICH, freedom, 0.5);
    }

    /** Whether a likelihood has no variance to estimate but what is a parameter of it. */
    static boolean isKnown(Objective objective) {
        return objective.likelihood()
                && !(objective instanceof LeastSquaresObjective)
                && !(objective instanceof WidthObjective);
    }

    /** u such that (Q − Qₘᵢₙ)/u is about T near the optimum: what makes a covariance of a curvature, 2u H⁻¹. */
    double unit() {
        return unit;
    }

    /** n − p. */
    int degreesOfFreedom() {
        return freedom;
    }

    /** T of an excess Q − Qₘᵢₙ. */
    double rise(double excess) {
        return kind == Kind.WIDTH ? freedom * Elementary.expm1(excess / (unit * freedom)) : excess / unit;
    }

    /** What T stays below in a share of worlds. */
    double cut(double level) {
        return kind == Kind.KNOWN ? new ChiSquared(1).quantile(level) : new FisherF(1, freedom).quantile(level);
    }

    /** How many standard errors an interval reaches to either side. */
    double reach(double level) {
        double probability = (1 + level) / 2;
        return kind == Kind.KNOWN ? Normal.STANDARD.quantile(probability) : new StudentT(freedom).quantile(probability);
    }
}
