package org.curvewright.numerics.optimize;

import java.util.Arrays;
import org.apache.commons.math3.exception.MathRuntimeException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.apache.commons.math3.random.Well19937c;

/** Commons Math's CMA-ES, in coordinates of unit scale and with its own seeded generator. */
final class CommonsCmaEs implements Optimizer<SmoothProblem> {
    private static final int MAX_EVALUATIONS = 50_000;
    private static final int MAX_ITERATIONS = 5_000;
    private static final double SPREAD = 0.3;
    private static final double WALL = 1e100;
    private static final double CHANGE = 1e-13;

    private final long seed;

    CommonsCmaEs(long seed) {
        this.seed = seed;
    }

    @Override
    public Optimum minimize(SmoothProblem problem, double[] start) {
        FreeCoordinates coordinates = new FreeCoordinates(problem.bounds(), start);
        int dimension = coordinates.count();
        SmoothWorkspace w = new SmoothWorkspace(problem.parameters());
        if (dimension == 0) {
            return w.report(problem, coordinates.start(), Termination.STATIONARY, 0, 1);
        }
        double[] lower = new double[dimension];
        double[] upper = new double[dimension];
        double[] spread = new double[dimension];
        for (int k = 0; k < dimension; k++) {
            lower[k] = coordinates.lower(k);
            upper[k] = coordinates.upper(k);
            spread[k] = Math.min(SPREAD, 0.5 * (upper[k] - lower[k]));
        }
        double[] gradient = new double[problem.parameters()];
        CMAESOptimizer optimizer = new CMAESOptimizer(
                MAX_ITERATIONS, 0, true, 0, 0, new Well19937c(seed), false, new SimpleValueChecker(CHANGE, -1));
        try {
            PointValuePair found = optimizer.optimize(
                    new ObjectiveFunction(u -> value(problem, coordinates, u, gradient)),
                    GoalType.MINIMIZE,
                    new InitialGuess(new double[dimension]),
                    new SimpleBounds(lower, upper),
                    new CMAESOptimizer.Sigma(spread),
                    new CMAESOptimizer.PopulationSize(population(dimension)),
                    new MaxEval(MAX_EVALUATIONS));
            double[] x = coordinates.parameters(found.getPoint());
            return w.report(problem, x, Termination.NO_DECREASE, optimizer.getIterations(), optimizer.getEvaluations());
        } catch (MathRuntimeException spent) {
            return w.report(problem, coordinates.start(), Termination.BUDGET_EXHAUSTED, 0, optimizer.getEvaluations());
        }
    }

    private static double value(SmoothProblem problem, FreeCoordinates coordinates, double[] u, double[] gradient) {
        double value = problem.evaluate(coordinates.parameters(Arrays.copyOf(u, u.length)), gradient, null);
        return Math.abs(value) < WALL ? value : WALL;
    }

    private static int population(int dimension) {
        return 8 + 4 * dimension;
    }
}
