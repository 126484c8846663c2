package org.curvewright.numerics.distribution;

/** Refuses parameters outside their domain. */
final class Domain {
    private Domain() {}

    static void positive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " is " + value + ", not a positive finite number");
        }
    }

    static void natural(String name, long value) {
        if (value < 0) {
            throw new IllegalArgumentException(name + " is " + value + ", not at least 0");
        }
    }

    static void finite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " is " + value + ", not a finite number");
        }
    }

    static void probability(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " is " + value + ", not in [0, 1]");
        }
    }
}
