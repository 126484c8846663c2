package org.curvewright.spi.fit;

/** How a fit ended; the first that applies. Only {@link #FAILED} is a failure, the rest are findings. */
public enum FitStatus {
    /** No usable value was found. */
    FAILED,
    /** The data do not determine the parameters. */
    NOT_IDENTIFIED,
    /** The objective keeps falling towards infinity. */
    NO_FINITE_OPTIMUM,
    /** The search stopped at its limit of evaluations. */
    BUDGET_EXHAUSTED,
    /** The optimum lies on a bound of the support. */
    AT_BOUND,
    /** An interior optimum. */
    CONVERGED
}
