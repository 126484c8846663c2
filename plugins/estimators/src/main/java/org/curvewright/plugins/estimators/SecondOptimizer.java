package org.curvewright.plugins.estimators;

import org.curvewright.numerics.optimize.CrossCheck;
import org.curvewright.numerics.optimize.Optimizer;
import org.curvewright.numerics.optimize.SmoothProblem;

/** Who looks at a minimum a second time. */
enum SecondOptimizer {

    /** Ours of another kind than the one that found it: the exact Hessian after least squares, L-BFGS after Newton's method. */
    OWN,

    /** Powell's quadratic models without derivatives, by Apache Commons Math. */
    BOBYQA,

    /** An evolution strategy, which is not confined to the basin it begins in, by Apache Commons Math. */
    CMA_ES;

    static final String DOC =
            "who looks at the minimum again from beside it: our other optimizer, or one of Apache Commons Math, which take longer";

    /** An evolution strategy draws at random: always the same numbers. */
    private static final long SEED = 1;

    Optimizer<SmoothProblem> beside(Target target) {
        return switch (this) {
            case OWN -> target.second();
            case BOBYQA -> CrossCheck.bobyqa();
            case CMA_ES -> CrossCheck.cmaEs(SEED);
        };
    }

    /** What a certificate calls it. */
    String nameBeside(Target target) {
        return switch (this) {
            case OWN -> target.secondName();
            case BOBYQA -> "bobyqa";
            case CMA_ES -> "cma-es";
        };
    }
}
