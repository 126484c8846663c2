package org.curvewright.spi.law;

/**
 * One parameter of a formulation.
 *
 * @param symbol as users and addresses write it, such as {@code alpha} or {@code L_inf}
 * @param meaning such as {@code exponent of the model size}
 * @param unit such as {@code nats/token}; {@code response} for that of the fitted response; empty for a pure number
 */
public record Parameter(String symbol, String meaning, String unit, Support support, Transform transform) {

    /** An amplitude: non-negative, moved on the log scale. */
    public static Parameter amplitude(String symbol, String meaning, String unit) {
        return new Parameter(symbol, meaning, unit, Support.NON_NEGATIVE, Transform.LOG);
    }

    /** An exponent: a non-negative pure number. */
    public static Parameter exponent(String symbol, String meaning) {
        return new Parameter(symbol, meaning, "", Support.NON_NEGATIVE, Transform.IDENTITY);
    }

    /** A level in the response's unit that cannot be negative. */
    public static Parameter level(String symbol, String meaning) {
        return new Parameter(symbol, meaning, "response", Support.NON_NEGATIVE, Transform.IDENTITY);
    }

    public Parameter within(Support other) {
        return new Parameter(symbol, meaning, unit, support.intersect(other), transform);
    }

    public Parameter measuredIn(String other) {
        return new Parameter(symbol, meaning, other, support, transform);
    }

    public Parameter called(String other) {
        return new Parameter(other, meaning, unit, support, transform);
    }
}
