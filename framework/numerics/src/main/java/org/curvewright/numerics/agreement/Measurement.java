package org.curvewright.numerics.agreement;

/** What differences between ratings mean. */
public enum Measurement {
    /** Different or not. */
    NOMINAL,
    /** Which is larger. */
    ORDINAL,
    /** By how much. */
    INTERVAL
}
