package org.curvewright.numerics.optimize;

import java.util.Arrays;

/** Minimises an arrow by Levenberg–Marquardt over z with the blocks profiled out: the cost grows with the blocks, not their cube. */
public final class ArrowLeastSquares {

    private final ArrowProblem problem;
    private final int maxEvaluations;

    public ArrowLeastSquares(ArrowProblem problem, int maxEvaluations) {
        this.problem = problem;
        this.maxEvaluations = maxEvaluations;
    }

    /** The local minimum below a start. */
    public ArrowOptimum minimize(double[][] own, double[] shared) {
        return minimize(own, shared, problem.shared());
    }

    /** The same within other bounds of z, such as one that holds an element of it. */
    public ArrowOptimum minimize(double[][] own, double[] shared, Bounds within) {
        double[][] copies = Arrays.stream(own).map(double[]::clone).toArray(double[][]::new);
        ProfiledProblem profiled = new ProfiledProblem(problem, within, copies);
        int rows = problem.residuals();
        LeastSquaresWorkspace workspace = new LeastSquaresWorkspace(rows, shared.length);
        Termination termination =
                LevenbergMarquardt.standard().withMaxEvaluations(maxEvaluations).minimize(profiled, shared, workspace);
        double[] z = workspace.parameters().clone();
        double[] residuals = new double[rows];
        profiled.evaluate(z, residuals, null);
        double objective = 0;
        for (double each : residuals) {
            objective += each * each;
        }
        return new ArrowOptimum(profiled.own(), z, objective, termination, workspace.evaluations() + 1);
    }
}
