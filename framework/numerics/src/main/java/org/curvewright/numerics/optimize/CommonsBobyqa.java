package org.curvewright.numerics.optimize;

import org.apache.commons.math3.exception.MathRuntimeException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;

/** Commons Math's port of Powell's BOBYQA, in coordinates of unit scale. */
final class CommonsBobyqa implements Optimizer<SmoothProblem> {
    private static final int MAX_EVALUATIONS = 20_000;
    private static final double FIRST_RADIUS = 0.1;
    private static final double LAST_RADIUS = 1e-10;
    /** Stands for an objective that is not finite: interpolation needs a number. */
    private static final double WALL = 1e100;

    @Override
    public Optimum minimize(SmoothProblem problem, double[] start) {
        FreeCoordinates coordinates = new FreeCoordinates(problem.bounds(), start);
        int dimension = Math.max(2, coordinates.count());
        double[] lower = new double[dimension];
        double[] upper = new double[dimension];
        for (int k = 0; k < dimension; k++) {
            lower[k] = k < coordinates.count() ? coordinates.lower(k) : -1;
            upper[k] = k < coordinates.count() ? coordinates.upper(k) : 1;
        }
        double[] gradient = new double[problem.parameters()];
        BOBYQAOptimizer optimizer = new BOBYQAOptimizer(2 * dimension + 1, FIRST_RADIUS, LAST_RADIUS);
        SmoothWorkspace w = new SmoothWorkspace(problem.parameters());
        try {
            PointValuePair found = optimizer.optimize(
                    new ObjectiveFunction(u -> value(problem, coordinates, u, gradient)),
                    GoalType.MINIMIZE,
                    new InitialGuess(new double[dimension]),
                    new SimpleBounds(lower, upper),
                    new MaxEval(MAX_EVALUATIONS));
            double[] x = coordinates.parameters(found.getPoint());
            return w.report(problem, x, Termination.NO_STEP, optimizer.getIterations(), optimizer.getEvaluations());
        } catch (MathRuntimeException spent) {
            return w.report(problem, coordinates.start(), Termination.BUDGET_EXHAUSTED, 0, optimizer.getEvaluations());
        }
    }

    /** The objective; coordinates that only pad the dimension to two are drawn to zero. */
    private static double value(SmoothProblem problem, FreeCoordinates coordinates, double[] u, double[] gradient) {
        double value = problem.evaluate(coordinates.parameters(u), gradient, null);
        double padding = 0;
        for (int k = coordinates.count(); k < u.length; k++) {
            padding += u[k] * u[k];
        }
        return Math.abs(value) < WALL ? value + Math.abs(value) * padding : WALL;
    }
}
