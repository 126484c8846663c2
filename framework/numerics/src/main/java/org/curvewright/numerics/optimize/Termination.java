package org.curvewright.numerics.optimize;

/** Why an optimizer stopped. */
public enum Termination {
    /** The projected gradient is zero to working precision. */
    STATIONARY(true),
    /** The model foresees, and the objective shows, no decrease beyond rounding. */
    NO_DECREASE(true),
    /** The trust region shrank below the spacing of the parameters. */
    NO_STEP(true),
    /** No step lowers the objective although its gradient is not zero: rounding, or derivatives that are wrong. */
    STALLED(false),
    /** The allowed evaluations were spent before any of the tests held. */
    BUDGET_EXHAUSTED(false),
    /** The objective falls below every finite value. */
    UNBOUNDED(false),
    /** The objective or a derivative is not finite at the start. */
    NOT_FINITE(false);

    private final boolean converged;

    Termination(boolean converged) {
        this.converged = converged;
    }

    public boolean converged() {
        return converged;
    }
}
