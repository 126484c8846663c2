package org.curvewright.plugins.inference;

/** Which draws an interval leaves out. */
enum Discard {
    /** None: a parameter on a bound is what the data may say. */
    NONE,
    /** Those with a parameter on a bound of its support, as some published intervals do; too narrow, ending off the bound. */
    AT_BOUND
}
