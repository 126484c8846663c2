package org.curvewright.bench;

import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresOptimizer;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.curvewright.numerics.optimize.Bounds;

/** Levenberg–Marquardt of Commons Math at its default tolerances of 1e-10, points outside the support moved into it. */
final class CommonsDescent {

    private static final int MAX_EVALUATIONS = 10_000;

    private final LevenbergMarquardtOptimizer local = new LevenbergMarquardtOptimizer();
    private final LawResiduals residuals;

    CommonsDescent(LawResiduals residuals) {
        this.residuals = residuals;
    }

    /** Where it ends. */
    LeastSquaresOptimizer.Optimum from(double[] start) {
        return local.optimize(new LeastSquaresBuilder()
                .start(start)
                .target(new double[residuals.residuals()])
                .maxEvaluations(MAX_EVALUATIONS)
                .maxIterations(MAX_EVALUATIONS)
                .parameterValidator(x -> inside(residuals.bounds(), x))
                .model(residuals::model)
                .build());
    }

    private static RealVector inside(Bounds bounds, RealVector x) {
        double[] point = x.toArray();
        bounds.project(point);
        return new ArrayRealVector(point, false);
    }
}
