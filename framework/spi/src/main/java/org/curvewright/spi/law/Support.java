package org.curvewright.spi.law;

import org.curvewright.spi.Decimal;

/**
 * What a parameter may be: a closed interval, either end possibly infinite. It belongs to the formulation; where to
 * look first belongs to the estimator.
 */
public record Support(double lower, double upper) {

    public static final Support REAL = new Support(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    public static final Support NON_NEGATIVE = new Support(0, Double.POSITIVE_INFINITY);
    public static final Support UNIT = new Support(0, 1);

    public Support {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException(
                    "min " + Decimal.shortest(lower) + " is not below max " + Decimal.shortest(upper));
        }
    }

    public boolean contains(double value) {
        return value >= lower && value <= upper;
    }

    public double clamp(double value) {
        return Math.max(lower, Math.min(upper, value));
    }

    /** Halfway between its ends, or 1 or the nearest to it where there are none. */
    public double middle() {
        return Double.isFinite(lower) && Double.isFinite(upper) ? (lower + upper) / 2 : clamp(1);
    }

    /** What both allow. */
    public Support intersect(Support other) {
        return new Support(Math.max(lower, other.lower), Math.min(upper, other.upper));
    }

    @Override
    public String toString() {
        return "[" + end(lower) + ", " + end(upper) + "]";
    }

    private static String end(double value) {
        return Double.isInfinite(value) ? (value < 0 ? "−∞" : "∞") : Decimal.shortest(value);
    }
}
