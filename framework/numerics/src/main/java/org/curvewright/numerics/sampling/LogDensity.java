package org.curvewright.numerics.sampling;

/** ln of a density but for a constant. */
@FunctionalInterface
public interface LogDensity {

    /** The value; −∞ outside the support. */
    double at(double[] x);
}
