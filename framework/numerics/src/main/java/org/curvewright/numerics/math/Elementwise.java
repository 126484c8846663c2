package org.curvewright.numerics.math;

/**
 * Elementary functions of many numbers: {@code out[i] = f(in[i])} for {@code from ≤ i < to}, bit for bit what
 * {@link Elementary} and {@link Logistic} give for each. {@code in} and {@code out} may be the same array, at the price of
 * about half the speed.
 */
public final class Elementwise {
    private Elementwise() {}

    /** {@code out[i] = e^(in[i])}. */
    public static void exp(double[] in, double[] out, int from, int to) {
        if (in == out) {
            for (int i = from; i < to; i++) {
                out[i] = Exponential.exp(in[i]);
            }
            return;
        }
        for (int i = from; i < to; i++) {
            out[i] = Exponential.fraction(in[i]);
        }
        for (int i = from; i < to; i++) {
            out[i] = Exponential.scaled(in[i], out[i]);
        }
    }

    /**
     * {@code out[i] = x_i^exponent = e^(exponent · logX[i])}, given {@code logX[i] = ln x_i}.
     *
     * <p>Error: at most {@code (2.6 |exponent · logX[i]| + 1.7) · 2⁻⁵³} relative, since the roundings of the logarithm and of the
     * product are absolute errors of the exponent: where that is about 10, as in a term of a scaling law, some 10 ulp are usual, and
     * near 700, at the ends of the range, hundreds. {@link Elementary#pow} is right to 1 ulp everywhere, at ten times the time.
     */
    public static void powFromLog(double[] logX, double exponent, double[] out, int from, int to) {
        expOfLine(logX, 0, exponent, out, from, to);
    }

    /**
     * {@code out[i] = e^(offset + slope · in[i])}: a power law when {@code in} is a logarithm.
     *
     * <p>Error relative to the given numbers: {@code (|slope · in[i]| + |offset + slope · in[i]| + 1.7) · 2⁻⁵³} at most, the roundings
     * of product and sum counting as absolute errors of the exponent: some ulp where the exponent is about 10, hundreds near 700.
     */
    public static void expOfLine(double[] in, double offset, double slope, double[] out, int from, int to) {
        if (in == out) {
            for (int i = from; i < to; i++) {
                out[i] = Exponential.exp(offset + slope * in[i]);
            }
            return;
        }
        for (int i = from; i < to; i++) {
            out[i] = Exponential.fraction(offset + slope * in[i]);
        }
        for (int i = from; i < to; i++) {
            out[i] = Exponential.scaled(offset + slope * in[i], out[i]);
        }
    }

    /** {@code out[i] = ln in[i]}. */
    public static void log(double[] in, double[] out, int from, int to) {
        if (in == out) {
            for (int i = from; i < to; i++) {
                out[i] = Logarithm.log(in[i]);
            }
            return;
        }
        for (int i = from; i < to; i++) {
            out[i] = Logarithm.fraction(in[i]);
        }
        for (int i = from; i < to; i++) {
            out[i] = Logarithm.bent(out[i]);
        }
        for (int i = from; i < to; i++) {
            out[i] = Logarithm.completed(in[i], out[i]);
        }
    }

    /** {@code out[i] = ln(1 + in[i])}. */
    public static void log1p(double[] in, double[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] = Logarithm.log1p(in[i]);
        }
    }

    /** {@code out[i] = σ(in[i])}. */
    public static void sigmoid(double[] in, double[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] = Logistic.sigmoid(in[i]);
        }
    }

    /** {@code out[i] = ln(1 + e^(in[i]))}. */
    public static void softplus(double[] in, double[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] = Logistic.softplus(in[i]);
        }
    }

    /** {@code out[i] = ln(e^(a[i]) + e^(b[i]))}. */
    public static void logSumExp(double[] a, double[] b, double[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] = Elementary.logSumExp(a[i], b[i]);
        }
    }
}
