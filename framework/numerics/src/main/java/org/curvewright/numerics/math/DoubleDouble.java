package org.curvewright.numerics.math;

/**
 * The unevaluated sum {@code high + low} of two doubles, {@code |low| ≤ ulp(high)/2}: about 32 digits in the range of a double.
 *
 * <p>Relative error of {@code + −}: below 2^-104; of {@code ·}: below 2^-102; of {@code /}: below 2^-100.
 *
 * <p>Reference: M. Joldes, J.-M. Muller, V. Popescu, <i>Tight and rigorous error bounds for basic building blocks of
 * double-word arithmetic</i>, ACM TOMS 44 (2017).
 */
public record DoubleDouble(double high, double low) {
    public static final DoubleDouble ZERO = new DoubleDouble(0, 0);
    public static final DoubleDouble ONE = new DoubleDouble(1, 0);

    public static DoubleDouble of(double value) {
        return new DoubleDouble(value, 0);
    }

    /** {@code a + b}, exactly. */
    public static DoubleDouble sum(double a, double b) {
        return new DoubleDouble(a + b, ErrorFree.sumError(a, b));
    }

    /** {@code a·b}, exactly. */
    public static DoubleDouble product(double a, double b) {
        return new DoubleDouble(a * b, ErrorFree.productError(a, b));
    }

    public DoubleDouble plus(DoubleDouble that) {
        double s = high + that.high;
        double t = low + that.low;
        double carried = ErrorFree.sumError(high, that.high) + t;
        DoubleDouble first = ordered(s, carried);
        return ordered(first.high, ErrorFree.sumError(low, that.low) + first.low);
    }

    public DoubleDouble plus(double that) {
        return ordered(high + that, low + ErrorFree.sumError(high, that));
    }

    public DoubleDouble minus(DoubleDouble that) {
        return plus(that.negated());
    }

    public DoubleDouble negated() {
        return new DoubleDouble(-high, -low);
    }

    public DoubleDouble times(DoubleDouble that) {
        double cross = Math.fma(high, that.low, low * that.high);
        return ordered(high * that.high, ErrorFree.productError(high, that.high) + cross);
    }

    public DoubleDouble times(double that) {
        return ordered(high * that, Math.fma(low, that, ErrorFree.productError(high, that)));
    }

    public DoubleDouble dividedBy(DoubleDouble that) {
        double first = high / that.high;
        DoubleDouble rest = minus(that.times(first));
        double second = rest.high / that.high;
        double third = rest.minus(that.times(second)).high / that.high;
        return ordered(first, second).plus(third);
    }

    /** {@code √this}; NaN below 0. */
    public DoubleDouble squareRoot() {
        if (high == 0) {
            return ZERO;
        }
        double root = Math.sqrt(high);
        return ordered(root, minus(product(root, root)).high / (2 * root));
    }

    /** The nearest double. */
    public double value() {
        return high + low;
    }

    /** {@code a + b} for {@code |a| ≥ |b|}. */
    private static DoubleDouble ordered(double a, double b) {
        double sum = a + b;
        return new DoubleDouble(sum, b - (sum - a));
    }
}
