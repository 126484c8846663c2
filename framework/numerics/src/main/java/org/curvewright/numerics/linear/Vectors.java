package org.curvewright.numerics.linear;

/**
 * Sums over stretches of arrays, each in one fixed order.
 *
 * <p>Plain sums run in four interleaved lanes, which the processor can overlap; the lanes are added in a fixed order, so
 * the bits never depend on the machine. Compensated sums carry the rounding error of every product and every addition
 * (Ogita, Rump and Oishi 2005, algorithm Dot2): the result is as good as if computed with twice the digits and rounded
 * once.
 */
public final class Vectors {
    /** Below this or above its reciprocal a sum of squares may have lost digits to underflow or overflow. */
    private static final double SAFE = 0x1p-900;

    private Vectors() {}

    /** Σ aᵢ bᵢ over {@code length} elements that begin at the two offsets. */
    public static double dot(double[] a, int aOffset, double[] b, int bOffset, int length) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < length; i += 4) {
            s0 += a[aOffset + i] * b[bOffset + i];
            s1 += a[aOffset + i + 1] * b[bOffset + i + 1];
            s2 += a[aOffset + i + 2] * b[bOffset + i + 2];
            s3 += a[aOffset + i + 3] * b[bOffset + i + 3];
        }
        for (; i < length; i++) {
            s0 += a[aOffset + i] * b[bOffset + i];
        }
        return (s0 + s1) + (s2 + s3);
    }

    /** Σ aᵢ. */
    public static double sum(double[] a, int offset, int length) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < length; i += 4) {
            s0 += a[offset + i];
            s1 += a[offset + i + 1];
            s2 += a[offset + i + 2];
            s3 += a[offset + i + 3];
        }
        for (; i < length; i++) {
            s0 += a[offset + i];
        }
        return (s0 + s1) + (s2 + s3);
    }

    /** Σ aᵢ bᵢ, compensated: exact up to one rounding unless the terms cancel by more than sixteen digits. */
    public static double dotCompensated(double[] a, int aOffset, double[] b, int bOffset, int length) {
        double sum = 0;
        double error = 0;
        for (int i = 0; i < length; i++) {
            double x = a[aOffset + i];
            double y = b[bOffset + i];
            double product = x * y;
            double next = sum + product;
            double z = next - sum;
            error += (sum - (next - z)) + (product - z) + Math.fma(x, y, -product);
            sum = next;
        }
        return sum + error;
    }

    /** Σ aᵢ, compensated. */
    public static double sumCompensated(double[] a, int offset, int length) {
        double sum = 0;
        double error = 0;
        for (int i = 0; i < length; i++) {
            double x = a[offset + i];
            double next = sum + x;
            double z = next - sum;
            error += (sum - (next - z)) + (x - z);
            sum = next;
        }
        return sum + error;
    }

    /** √Σ aᵢ², without underflow or overflow of the squares. */
    public static double norm(double[] a, int offset, int length) {
        double squares = dot(a, offset, a, offset, length);
        if (squares > SAFE && squares < 1 / SAFE) {
            return Math.sqrt(squares);
        }
        double largest = largest(a, offset, length);
        if (largest == 0 || !(largest < Double.POSITIVE_INFINITY)) {
            return largest;
        }
        double scale = powerOfTwo(-Math.getExponent(largest));
        double scaled = 0;
        for (int i = 0; i < length; i++) {
            double x = a[offset + i] * scale;
            scaled += x * x;
        }
        return Math.sqrt(scaled) / scale;
    }

    /** 2^k for k clamped to the normal numbers; {@code Math.scalb} takes many times as long. */
    private static double powerOfTwo(int k) {
        int clamped = Math.max(Double.MIN_EXPONENT, Math.min(Double.MAX_EXPONENT, k));
        return Double.longBitsToDouble((long) (clamped + Double.MAX_EXPONENT) << 52);
    }

    /** maxᵢ |aᵢ|; NaN when one of them is. */
    public static double largest(double[] a, int offset, int length) {
        double largest = 0;
        for (int i = 0; i < length; i++) {
            largest = Math.max(largest, Math.abs(a[offset + i]));
        }
        return largest;
    }

    /** b ← b + factor · a. */
    public static void addScaled(double factor, double[] a, int aOffset, double[] b, int bOffset, int length) {
        for (int i = 0; i < length; i++) {
            b[bOffset + i] += factor * a[aOffset + i];
        }
    }
}
