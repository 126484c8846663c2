package org.curvewright.numerics.optimize;

/** Something to minimise over a box. */
public interface Problem {
    Bounds bounds();

    default int parameters() {
        return bounds().size();
    }
}
