package org.curvewright.cli;

/** What the process says at its end. */
final class ExitCode {

    static final int WELL = 0;
    /** An expectation, a requirement, a validation or a verification does not hold, or a fit FAILED. */
    static final int DOES_NOT_HOLD = 1;
    /** Refused before anything ran. */
    static final int REFUSED = 2;
    /** A defect, or an environment that gave way while running. */
    static final int DEFECT = 3;
    /** 128 + SIGINT. */
    static final int INTERRUPTED = 130;
    /** 128 + SIGTERM. */
    static final int TERMINATED = 143;

    private ExitCode() {}
}
