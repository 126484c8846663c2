package org.curvewright.numerics.optimize;

/** Finds a local minimum of a problem from a start. */
public interface Optimizer<P extends Problem> {
    /** Minimises from {@code start}, which is moved into the box first and not changed. */
    Optimum minimize(P problem, double[] start);
}
