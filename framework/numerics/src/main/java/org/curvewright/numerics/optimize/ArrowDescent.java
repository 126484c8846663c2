package org.curvewright.numerics.optimize;

import java.util.Arrays;

/** Minimises an arrow of any smooth functions by Newton's method over z with the blocks profiled out. */
public final class ArrowDescent {

    private final ArrowObjective arrow;
    private final int maxEvaluations;

    public ArrowDescent(ArrowObjective arrow, int maxEvaluations) {
        this.arrow = arrow;
        this.maxEvaluations = maxEvaluations;
    }

    /**
     * The inertia and slope of a point.
     *
     * @param projectedGradient as of {@link Optimum}
     * @param positive eigenvalues of the Hessian over the parameters that no bound holds
     * @param notPositive those at rounding or below
     */
    public record Inertia(double projectedGradient, int positive, int notPositive) {}

    /** The local minimum below a start, within bounds of z such as some that hold an element of it. */
    public ArrowOptimum minimize(double[][] own, double[] shared, Bounds within) {
        return minimize(DampedNewton.standard().withMaxEvaluations(maxEvaluations), own, shared, within);
    }

    /** The same by gradients of z alone. */
    public ArrowOptimum minimizeByGradients(double[][] own, double[] shared) {
        return minimize(LimitedMemoryBfgs.standard().withMaxEvaluations(maxEvaluations), own, shared, arrow.shared());
    }

    private ArrowOptimum minimize(Optimizer<SmoothProblem> optimizer, double[][] own, double[] shared, Bounds within) {
        double[][] x = Arrays.stream(own).map(double[]::clone).toArray(double[][]::new);
        ProfiledObjective profiled = new ProfiledObjective(arrow, within, x);
        Optimum optimum = optimizer.minimize(profiled, shared);
        double[] z = optimum.parameters().clone();
        double objective = profiled.evaluate(z, new double[z.length], null);
        return new ArrowOptimum(x, z, objective, optimum.termination(), optimum.evaluations() + 1);
    }

    /** What is known of a point. */
    public Inertia inertia(double[][] x, double[] z) {
        ArrowBlock[] blocks = new ArrowBlock[x.length];
        double objective = 0;
        for (int b = 0; b < x.length; b++) {
            blocks[b] = new ArrowBlock(0, x[b].length + z.length);
            objective += arrow.evaluate(b, ArrowBlock.point(x[b], z), blocks[b].gradient, blocks[b].hessian);
        }
        int own = arrow.own(0).size();
        boolean[] held = new boolean[z.length];
        double steepest = 0;
        int free = 0;
        for (int k = 0; k < z.length; k++) {
            held[k] = arrow.shared().activity(k, z[k]) != 0;
            free += held[k] ? 0 : 1;
            steepest = held[k] ? steepest : Math.max(steepest, relative(blocks, own + k, objective));
        }
        for (int b = 0; b < x.length; b++) {
            for (int j = 0; j < own; j++) {
                if (arrow.own(b).activity(j, x[b][j]) != 0) {
                    blocks[b].hold(j);
                } else {
                    steepest = Math.max(steepest, relative(new ArrowBlock[] {blocks[b]}, j, objective));
                    free++;
                }
            }
        }
        ArrowStep solver = new ArrowStep(x.length, own, z.length);
        solver.eliminate(blocks, held, 0);
        return new Inertia(steepest, free - solver.notPositive(), solver.notPositive());
    }

    private static double relative(ArrowBlock[] blocks, int parameter, double objective) {
        double slope = 0;
        double bend = 0;
        for (ArrowBlock block : blocks) {
            slope += block.gradient[parameter];
            bend += block.hessian[parameter + parameter * block.gradient.length];
        }
        return slope == 0 ? 0 : Math.abs(slope) / (Math.sqrt(Math.abs(bend)) * Math.sqrt(Math.abs(objective)));
    }
}
