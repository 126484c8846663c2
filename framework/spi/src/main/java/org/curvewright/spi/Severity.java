package org.curvewright.spi;

/** What a notice takes away from the number it stands beside; the later, the more. */
public enum Severity {
    /** Nothing: it says how the number came about. */
    INFO,
    /** Something: the number holds within what is said. */
    CAUTION,
    /** All: the number must not be quoted. */
    INVALIDATES
}
