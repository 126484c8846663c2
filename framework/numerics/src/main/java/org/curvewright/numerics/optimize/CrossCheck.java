package org.curvewright.numerics.optimize;

/**
 * Optimizers of other authors (Apache Commons Math), for a second opinion about an optimum.
 *
 * <p>They share neither code nor idea with ours beyond the problem they are given: Moré's algorithm as in MINPACK, Powell's
 * derivative-free quadratic models, and an evolution strategy. Points outside the box are
 * moved into it before they are evaluated.
 */
public final class CrossCheck {
    private CrossCheck() {}

    /** MINPACK's Levenberg–Marquardt, not at its best where a bound is active. */
    public static Optimizer<LeastSquaresProblem> levenbergMarquardt() {
        return new CommonsLevenbergMarquardt();
    }

    /** Powell's BOBYQA: no derivatives, about seven digits in the objective. */
    public static Optimizer<SmoothProblem> bobyqa() {
        return new CommonsBobyqa();
    }

    /** Hansen's CMA-ES with a fixed seed: no derivatives and not confined to one basin. */
    public static Optimizer<SmoothProblem> cmaEs(long seed) {
        return new CommonsCmaEs(seed);
    }
}
