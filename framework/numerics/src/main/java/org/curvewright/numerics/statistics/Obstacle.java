package org.curvewright.numerics.statistics;

/** Why a statistic is undefined for a sample. */
public enum Obstacle {
    TOO_FEW("there are too few values"),
    TOO_MANY("there are too many values to enumerate"),
    CONSTANT("all values are equal"),
    NOT_FINITE("a value is not a finite number"),
    NO_WEIGHT("no value has a positive weight"),
    OVERFLOW("the result is beyond the range of numbers"),
    DEPENDENT("the columns depend linearly on each other");

    private final String reason;

    Obstacle(String reason) {
        this.reason = reason;
    }

    /** A clause that explains the obstacle to a person. */
    public String reason() {
        return reason;
    }
}
