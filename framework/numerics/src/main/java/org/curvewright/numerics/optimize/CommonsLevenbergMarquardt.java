package org.curvewright.numerics.optimize;

import org.apache.commons.math3.exception.MathRuntimeException;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresOptimizer;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.Pair;

/** Commons Math's port of MINPACK's lmder, at machine precision. */
final class CommonsLevenbergMarquardt implements Optimizer<LeastSquaresProblem> {
    private static final double EPSILON = 0x1p-52;
    private static final int MAX_EVALUATIONS = 10_000;

    @Override
    public Optimum minimize(LeastSquaresProblem problem, double[] start) {
        double[] origin = start.clone();
        problem.bounds().project(origin);
        int rows = problem.residuals();
        LeastSquaresBuilder builder = new LeastSquaresBuilder()
                .start(origin)
                .target(new double[rows])
                .maxEvaluations(MAX_EVALUATIONS)
                .maxIterations(MAX_EVALUATIONS)
                .parameterValidator(x -> inside(problem.bounds(), x.toArray()))
                .model(x -> evaluate(problem, x.toArray()));
        try {
            LeastSquaresOptimizer.Optimum found = new LevenbergMarquardtOptimizer()
                    .withCostRelativeTolerance(EPSILON)
                    .withParameterRelativeTolerance(EPSILON)
                    .withOrthoTolerance(EPSILON)
                    .optimize(builder.build());
            double[] x = found.getPoint().toArray();
            return report(problem, x, Termination.NO_DECREASE, found.getIterations(), found.getEvaluations());
        } catch (TooManyEvaluationsException spent) {
            return report(problem, origin, Termination.BUDGET_EXHAUSTED, 0, MAX_EVALUATIONS);
        } catch (MathRuntimeException | IllegalStateException rounding) {
            return report(problem, origin, Termination.NOT_FINITE, 0, 0);
        }
    }

    private static ArrayRealVector inside(Bounds bounds, double[] x) {
        bounds.project(x);
        return new ArrayRealVector(x, false);
    }

    private static Pair<RealVector, RealMatrix> evaluate(LeastSquaresProblem problem, double[] x) {
        int rows = problem.residuals();
        double[] residuals = new double[rows];
        double[] jacobian = new double[rows * x.length];
        problem.evaluate(x, residuals, jacobian);
        double[][] matrix = new double[rows][x.length];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < x.length; j++) {
                matrix[i][j] = jacobian[i + j * rows];
            }
        }
        return new Pair<>(new ArrayRealVector(residuals, false), new Array2DRowRealMatrix(matrix, false));
    }

    private static Optimum report(
            LeastSquaresProblem problem, double[] x, Termination reason, int iterations, int evaluations) {
        LeastSquaresWorkspace w = new LeastSquaresWorkspace(problem.residuals(), problem.parameters());
        return w.report(problem, x, reason, iterations, evaluations);
    }
}
