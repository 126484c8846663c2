package org.curvewright.numerics.random;

/** Refuses arguments outside their domain. */
final class Require {
    private Require() {}

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

    static void probability(String name, double value) {
        within(name, value, 0, 1);
    }

    static void within(String name, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(name + " is " + value + ", not in [" + low + ", " + high + "]");
        }
    }
}
