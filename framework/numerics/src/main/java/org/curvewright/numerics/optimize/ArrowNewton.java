package org.curvewright.numerics.optimize;

import java.util.Arrays;
import org.curvewright.numerics.linear.SingularValues;
import org.curvewright.numerics.linear.Vectors;

/**
 * Damped Newton steps of all parameters of an arrow at once with the exact Hessian: an optimizer of another kind than {@link
 * ArrowLeastSquares}, and the curvature at a point.
 */
public final class ArrowNewton {
    private static final double FIRST_DAMPING = 1e-3;
    private static final double MOST_DAMPING = 1e12;
    private static final double FACTOR = 10;
    private static final double SETTLED = 1e-14;

    private final ArrowProblem problem;
    private final int own;
    private final int shared;
    private final int maxSteps;

    public ArrowNewton(ArrowProblem problem, int maxSteps) {
        this.problem = problem;
        this.own = problem.own(0).size();
        this.shared = problem.shared().size();
        this.maxSteps = maxSteps;
    }

    /**
     * What is known of a point.
     *
     * @param projectedGradient as of {@link Optimum}
     * @param positive eigenvalues of the Hessian over the parameters that no bound holds
     * @param notPositive those at rounding or below
     * @param condition the largest of the condition numbers of ∂r/∂x_b of every block and of what is left of ∂r/∂z, columns scaled
     *     to unit length before: infinite where the data do not determine a parameter
     * @param worst the block with the largest of them; −1 for z
     */
    public record Place(double projectedGradient, int positive, int notPositive, double condition, int worst) {}

    /** Where Newton's steps lead from a start. */
    public ArrowOptimum minimize(double[][] start, double[] z) {
        double[][] x = Arrays.stream(start).map(double[]::clone).toArray(double[][]::new);
        double[] common = z.clone();
        problem.shared().project(common);
        for (int b = 0; b < x.length; b++) {
            problem.own(b).project(x[b]);
        }
        double damping = FIRST_DAMPING;
        double objective = objective(x, common);
        int evaluations = 1;
        for (int step = 0; step < maxSteps && damping < MOST_DAMPING; step++) {
            ArrowBlock[] blocks = blocks(x, common);
            boolean[] held = held(blocks, x, common);
            double before = objective;
            while (damping < MOST_DAMPING && !(objective < before)) {
                double[][] trial = Arrays.stream(x).map(double[]::clone).toArray(double[][]::new);
                double[] moved = common.clone();
                double reached = step(blocks, held, damping, trial, moved);
                evaluations++;
                damping = reached < before ? damping / FACTOR : damping * FACTOR;
                if (reached < before) {
                    objective = reached;
                    x = trial;
                    common = moved;
                } else if (reached - before <= SETTLED * before) {
                    return new ArrowOptimum(x, common, objective, Termination.STATIONARY, evaluations);
                }
            }
            if (before - objective <= SETTLED * before) {
                return new ArrowOptimum(x, common, objective, Termination.STATIONARY, evaluations);
            }
        }
        return new ArrowOptimum(x, common, objective, Termination.BUDGET_EXHAUSTED, evaluations);
    }

    /** Moves the trial by a damped step into the box; infinite where there is none. */
    private double step(ArrowBlock[] blocks, boolean[] held, double damping, double[][] x, double[] z) {
        ArrowStep solver = new ArrowStep(blocks.length, own, shared);
        double[] dz = new double[shared];
        if (!solver.eliminate(blocks, held, damping) || !solver.shared(dz)) {
            return Double.POSITIVE_INFINITY;
        }
        double[] dx = new double[own];
        for (int b = 0; b < blocks.length; b++) {
            solver.own(b, dz, dx);
            Vectors.addScaled(1, dx, 0, x[b], 0, own);
            problem.own(b).project(x[b]);
        }
        Vectors.addScaled(1, dz, 0, z, 0, shared);
        problem.shared().project(z);
        double reached = objective(x, z);
        return Double.isNaN(reached) ? Double.POSITIVE_INFINITY : reached;
    }

    private double objective(double[][] x, double[] z) {
        double[] residuals = new double[problem.mostResiduals()];
        double sum = 0;
        for (int b = 0; b < x.length; b++) {
            problem.evaluate(b, ArrowBlock.point(x[b], z), residuals, null);
            sum += Vectors.dot(residuals, 0, residuals, 0, problem.residuals(b));
        }
        return sum;
    }

    private ArrowBlock[] blocks(double[][] x, double[] z) {
        ArrowBlock[] blocks = new ArrowBlock[x.length];
        for (int b = 0; b < x.length; b++) {
            blocks[b] = new ArrowBlock(problem.residuals(b), own + shared);
            blocks[b].build(problem, b, ArrowBlock.point(x[b], z));
        }
        return blocks;
    }

    /** Holds what a bound stops, in the blocks and, as a value, of z. */
    private boolean[] held(ArrowBlock[] blocks, double[][] x, double[] z) {
        boolean[] held = new boolean[shared];
        for (int k = 0; k < shared; k++) {
            double slope = 0;
            for (ArrowBlock block : blocks) {
                slope += block.gradient[own + k];
            }
            held[k] = problem.shared().blocks(k, z[k], slope);
        }
        for (int b = 0; b < blocks.length; b++) {
            for (int j = 0; j < own; j++) {
                if (problem.own(b).blocks(j, x[b][j], blocks[b].gradient[j])) {
                    blocks[b].hold(j);
                }
            }
        }
        return held;
    }

    /** The curvature at a point. */
    public Place place(double[][] x, double[] z) {
        ArrowBlock[] blocks = blocks(x, z);
        Conditions conditions = new Conditions(problem, x, z, blocks);
        double gradient = conditions.projectedGradient();
        boolean[] held = held(blocks, x, z);
        ArrowStep solver = new ArrowStep(blocks.length, own, shared);
        solver.eliminate(blocks, held, 0);
        int free = conditions.free();
        return new Place(
                gradient,
                free - solver.notPositive(),
                solver.notPositive(),
                conditions.condition(),
                conditions.worst());
    }

    /** The largest singular value over the least. */
    static double condition(double[] columns, int rows, int count) {
        if (count == 0) {
            return 1;
        }
        SingularValues svd = new SingularValues(rows, count);
        svd.decompose(columns, rows, count);
        return svd.condition();
    }
}
