package org.curvewright.numerics.math;

import java.util.function.DoubleFunction;

/** Newton's iteration on a concave, monotone function of one variable: after the first step it approaches from one side. */
final class NewtonOnLogs {
    /** A function's value and slope; its root is sought. */
    record Point(double value, double slope) {
        /** Where the argument leaves the range of a double, which ends the search there. */
        static final Point ROOT = new Point(0, 1);
    }

    /** Convergence is quadratic: a step this small has reached the last bit. */
    private static final double SETTLED = 1e-10;
    /** So that one step from a flat place does not leave the range of exponents. */
    private static final double LONGEST_STEP = 300;
    /** A dozen is usual; this only bounds a search that rounding keeps from settling. */
    private static final int MOST_STEPS = 1000;

    private NewtonOnLogs() {}

    static double solve(double start, DoubleFunction<Point> function) {
        double u = start;
        double step = LONGEST_STEP;
        for (int i = 0; i < MOST_STEPS && Math.abs(step) > SETTLED * Math.max(1, Math.abs(u)); i++) {
            Point point = function.apply(u);
            step = Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, point.value() / point.slope()));
            u -= step;
        }
        return u;
    }
}
