package org.curvewright.spi.metric;

/** Computes a score. Pure and cheap. One of the capabilities below says from what. */
public interface Metric {

    /** The score's unit, empty for a pure number. */
    String unit();

    Orientation orientation();

    /** Which way is good. */
    enum Orientation {
        HIGHER_IS_BETTER,
        LOWER_IS_BETTER,
        NEITHER
    }
}
