package org.curvewright.numerics.optimize;

import org.jspecify.annotations.Nullable;

/**
 * min f(x) over a box by Newton's method with the exact Hessian in a trust region.
 *
 * <p>Where the Hessian is positive definite and its step short enough the step is Newton's own; elsewhere the eigenbasis
 * gives the best step of bounded length, which also leaves saddles. Once the foreseen decrease is a matter of the last
 * digits, steps are judged by their contraction instead of the objective, which cannot resolve them, and the gradient is
 * summed with its rounding errors. Functions that are twice differentiable in pieces (Huber's loss) end in finitely many
 * steps once the right piece is found.
 *
 * @see <a href="https://doi.org/10.1137/1.9780898719857">Conn, Gould and Toint 2000, Trust-Region Methods, ch. 6–7</a>
 */
public final class DampedNewton implements Optimizer<SmoothProblem> {
    private static final double EPSILON = 0x1p-52;
    private static final int DEFAULT_EVALUATIONS = 2_000;
    /** Foreseen decrease, relative to the objective, below which contraction is the better judge. */
    private static final double FINE = 1e-9;

    private final int maxEvaluations;

    private DampedNewton(int maxEvaluations) {
        this.maxEvaluations = maxEvaluations;
    }

    /** Working precision, at most 2 000 evaluations. */
    public static DampedNewton standard() {
        return new DampedNewton(DEFAULT_EVALUATIONS);
    }

    public DampedNewton withMaxEvaluations(int evaluations) {
        return new DampedNewton(evaluations);
    }

    @Override
    public Optimum minimize(SmoothProblem problem, double[] start) {
        SmoothWorkspace w = new SmoothWorkspace(problem.parameters());
        minimize(problem, start, w);
        return w.optimum(problem);
    }

    /** As {@link #minimize(SmoothProblem, double[])} without allocation; the workspace keeps what was found. */
    public Termination minimize(SmoothProblem problem, double[] start, SmoothWorkspace w) {
        w.begin(problem, start);
        if (!w.evaluateStart(problem)) {
            return w.end(Termination.NOT_FINITE);
        }
        w.radius = w.firstRadius();
        double fine = FINE;
        while (true) {
            w.linearise(problem.bounds());
            double foreseen = -w.takeStep(problem.bounds());
            if (foreseen == 0) {
                return w.end(Termination.STATIONARY);
            }
            if (foreseen <= fine * Math.abs(w.objective) && w.isInsideRegion()) {
                if (w.contract(problem)) {
                    return w.end(Termination.STATIONARY);
                }
                fine = 0.01 * Math.min(fine, foreseen / Math.abs(w.objective));
                if (fine < EPSILON) {
                    return w.end(Termination.NO_DECREASE);
                }
            } else {
                Termination reason = advance(problem, w, foreseen);
                if (reason != null) {
                    return w.end(reason);
                }
            }
        }
    }

    /** One trial step; null to go on. */
    private @Nullable Termination advance(SmoothProblem problem, SmoothWorkspace w, double foreseen) {
        double length = w.stepLength();
        boolean unmoved = w.isStepBelowSpacing();
        double before = w.objective;
        boolean finite = w.evaluateTrial(problem);
        double actual = finite ? before - w.trialObjective : Double.NEGATIVE_INFINITY;
        double ratio = actual / foreseen;
        adaptRadius(w, ratio, length);
        if (ratio > 1e-4) {
            w.accept();
        }
        if (w.objective == Double.NEGATIVE_INFINITY) {
            return Termination.UNBOUNDED;
        }
        if (Math.abs(actual) <= EPSILON * Math.abs(before) && foreseen <= EPSILON * Math.abs(before)) {
            return Termination.NO_DECREASE;
        }
        if (unmoved || w.radius <= EPSILON * w.scaledLength()) {
            return Termination.NO_STEP;
        }
        return w.evaluations >= maxEvaluations ? Termination.BUDGET_EXHAUSTED : null;
    }

    private static void adaptRadius(SmoothWorkspace w, double ratio, double length) {
        if (ratio < 0.25) {
            w.radius = (ratio < 0 ? 0.15 : 0.4) * Math.min(w.radius, length);
        } else if (ratio > 0.75) {
            w.radius = Math.max(w.radius, 3 * length);
        }
    }
}
