package org.curvewright.numerics.optimize;

import java.util.List;

/**
 * Descends through smoother objectives to one with kinks, each from where the last ended or from where the last two point to.
 *
 * <p>With corners of width w the minima x(w) of a loss that is linear outside them move along a line once the rows in the corners
 * are the right ones: x(w/10) = x(w) + (x(w) − x(10 w))/10 is then exact for a linear model, where x(w) itself would leave those
 * rows outside of the sharper corners, without any curvature to go by.
 *
 * @see <a href="https://doi.org/10.1137/0803031">Madsen and Nielsen 1993, A finite smoothing algorithm for linear ℓ₁ estimation</a>
 */
public final class Continuation {

    /** By which widths shrink from one objective to the next; where they do not, the lower start is taken all the same. */
    private static final double SHRINKING = 0.1;

    private final DampedNewton local;
    private final SmoothWorkspace workspace;
    private final double[] last;
    private final double[] ahead;
    private final double[] gradient;

    /** For problems of as many parameters as the workspace has. */
    public Continuation(DampedNewton local, SmoothWorkspace workspace) {
        this.local = local;
        this.workspace = workspace;
        this.last = new double[workspace.parameters().length];
        this.ahead = new double[last.length];
        this.gradient = new double[last.length];
    }

    /** The minimum of the last of some stages to which the others lead from a start. */
    public static Optimum minimize(DampedNewton local, List<? extends SmoothProblem> stages, double[] start) {
        SmoothWorkspace workspace = new SmoothWorkspace(start.length);
        new Continuation(local, workspace).minimize(stages, start);
        return workspace.optimum(stages.get(stages.size() - 1));
    }

    /** The same without allocation; the workspace keeps what was found. */
    public Termination minimize(List<? extends SmoothProblem> stages, double[] start) {
        System.arraycopy(start, 0, ahead, 0, ahead.length);
        Termination termination = Termination.NOT_FINITE;
        for (int stage = 0; stage < stages.size(); stage++) {
            termination = local.minimize(stages.get(stage), ahead, workspace);
            if (stage + 1 < stages.size()) {
                lookAhead(stages.get(stage + 1), stage > 0);
            }
        }
        return termination;
    }

    private void lookAhead(SmoothProblem next, boolean hasLast) {
        double[] here = workspace.parameters();
        for (int j = 0; j < ahead.length; j++) {
            ahead[j] = hasLast ? here[j] + SHRINKING * (here[j] - last[j]) : here[j];
            last[j] = here[j];
        }
        next.bounds().project(ahead);
        if (hasLast && !(next.evaluate(ahead, gradient, null) <= next.evaluate(last, gradient, null))) {
            System.arraycopy(last, 0, ahead, 0, ahead.length);
        }
    }
}
