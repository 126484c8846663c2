package org.curvewright.numerics.optimize;

import org.jspecify.annotations.Nullable;

/**
 * min Σ rᵢ(x)² over a box: Gauss–Newton steps of bounded length in coordinates scaled by the columns of the Jacobian.
 *
 * <p>The radius follows the ratio of actual to foreseen decrease (Moré 1978); the steps come from a QR factorisation and
 * its singular values, never from normal equations. Once the foreseen decrease is small, the objective is too
 * coarse a guide: Newton steps on the gradient, summed with its rounding errors, then go on until rounding ends them.
 *
 * @see <a href="https://doi.org/10.1007/BFb0067700">Moré 1978, The Levenberg–Marquardt algorithm: implementation and
 *     theory</a>
 */
public final class LevenbergMarquardt implements Optimizer<LeastSquaresProblem> {
    private static final double EPSILON = 0x1p-52;
    /** The first step may be this many times longer than the start is from the origin: cautious, unlike MINPACK's 100. */
    private static final double FIRST_RADIUS = 1;
    /** A plateau looks stationary in a scale learnt on a slope; a second look uses the scale of the place itself. */
    private static final int ATTEMPTS = 3;

    /** Foreseen decrease, relative to the objective, below which contraction of the gradient is the better judge. */
    private static final double FINE = 1e-6;
    /** After steps that did not contract the objective is trusted until they are shorter by this. */
    private static final double COARSER = 1e-2;
    /** Share of the foreseen decrease that a step must bring. */
    private static final double ACCEPTABLE = 1e-4;

    /** Cosine between the residuals and what a bound lets go; after a polish the others are at rounding. */
    private static final double RELEASE = 1e-10;

    private static final int DEFAULT_EVALUATIONS = 10_000;

    private final int maxEvaluations;

    private LevenbergMarquardt(int maxEvaluations) {
        this.maxEvaluations = maxEvaluations;
    }

    /** Working precision, at most 10 000 evaluations. */
    public static LevenbergMarquardt standard() {
        return new LevenbergMarquardt(DEFAULT_EVALUATIONS);
    }

    public LevenbergMarquardt withMaxEvaluations(int evaluations) {
        return new LevenbergMarquardt(evaluations);
    }

    @Override
    public Optimum minimize(LeastSquaresProblem problem, double[] start) {
        LeastSquaresWorkspace w = new LeastSquaresWorkspace(problem.residuals(), problem.parameters());
        minimize(problem, start, w);
        return w.optimum(problem);
    }

    /** As {@link #minimize(LeastSquaresProblem, double[])} without allocation; the workspace keeps what was found. */
    public Termination minimize(LeastSquaresProblem problem, double[] start, LeastSquaresWorkspace w) {
        w.begin(problem, start);
        if (!w.evaluateStart(problem)) {
            return w.end(Termination.NOT_FINITE);
        }
        Termination termination = Termination.STALLED;
        for (int attempt = 0; attempt < ATTEMPTS && termination == Termination.STALLED; attempt++) {
            w.restart(FIRST_RADIUS);
            termination = descend(problem, w);
        }
        return w.end(termination);
    }

    private Termination descend(LeastSquaresProblem problem, LeastSquaresWorkspace w) {
        Termination termination = null;
        double fine = FINE;
        while (termination == null) {
            w.linearise(problem.bounds());
            double foreseen = -w.takeStep(problem.bounds());
            if (foreseen <= fine * w.objective && w.isInsideRegion()) {
                if (w.polish(problem) && rests(problem, w)) {
                    return Termination.STATIONARY;
                }
                fine *= COARSER;
                w.linearise(problem.bounds());
                foreseen = -w.takeStep(problem.bounds());
            }
            termination = w.largestCosine() <= EPSILON ? Termination.STATIONARY : advance(problem, w, foreseen);
        }
        return termination.converged() ? conclude(problem, w, termination) : termination;
    }

    private static Termination conclude(LeastSquaresProblem problem, LeastSquaresWorkspace w, Termination reason) {
        w.linearise(problem.bounds());
        if (w.polish(problem) && rests(problem, w)) {
            return Termination.STATIONARY;
        }
        return w.isStationary(problem.bounds()) ? reason : Termination.STALLED;
    }

    /** A polish moves free parameters only: it may end where a bound no longer holds what it held. */
    private static boolean rests(LeastSquaresProblem problem, LeastSquaresWorkspace w) {
        return !w.isOnBound(problem.bounds()) || w.cosineHere(problem.bounds()) <= RELEASE;
    }

    /** Steps shorter and shorter until one is accepted; null to go on. */
    private @Nullable Termination advance(LeastSquaresProblem problem, LeastSquaresWorkspace w, double firstForeseen) {
        double foreseen = firstForeseen;
        while (true) {
            double length = w.stepLength();
            boolean unmoved = w.isStepBelowSpacing();
            double half = 0.5 * w.objective;
            boolean finite = w.evaluateTrial(problem);
            double actual = finite ? half - 0.5 * w.trialObjective : Double.NEGATIVE_INFINITY;
            double ratio = foreseen > 0 ? actual / foreseen : 0;
            adaptRadius(w, ratio, length);
            boolean accepted = ratio > ACCEPTABLE;
            if (accepted) {
                w.accept();
            }
            if (Math.abs(actual) <= EPSILON * half && foreseen <= EPSILON * half && ratio <= 2) {
                return Termination.NO_DECREASE;
            }
            if (w.radius <= EPSILON * w.scaledLength() || unmoved) {
                return Termination.NO_STEP;
            }
            if (w.evaluations >= maxEvaluations) {
                return Termination.BUDGET_EXHAUSTED;
            }
            if (accepted) {
                return null;
            }
            foreseen = -w.takeStep(problem.bounds());
        }
    }

    private static void adaptRadius(LeastSquaresWorkspace w, double ratio, double length) {
        if (ratio < 0.25) {
            w.radius = (ratio < 0 ? 0.1 : 0.25) * Math.min(w.radius, 10 * length);
        } else if (ratio > 0.75) {
            w.radius = Math.max(w.radius, 2 * length);
        }
    }
}
