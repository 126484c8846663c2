package org.curvewright.spi;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The shortest decimal d·10^k that reads back as a given double, the one nearest to it where several are.
 *
 * <p>A double v = c·2^q is what every decimal between the midpoints to its neighbours reads back as. With 10^k ≤ 2^q the
 * multiples of 10^k in that interval contain the answer, and if a multiple of 10^(k+1) lies in it, a shorter one; both are
 * decided with the three products of c, and of the midpoints, with 10^(−k) to 126 bits.
 *
 * @see <a href="https://doi.org/10.5281/zenodo.4281286">Giulietti 2020, The Schubfach way to render doubles</a>
 */
final class ShortestDigits {

    private static final int FRACTION_BITS = 52;
    private static final int EXPONENT_MASK = 0x7FF;
    private static final int LEAST_EXPONENT = -1074;
    private static final long HIDDEN_BIT = 1L << FRACTION_BITS;
    private static final int POWER_BITS = 126;
    private static final long LOW_63 = Long.MAX_VALUE;
    private static final int LEAST_K = -324;
    private static final int POWERS = 617;

    /** 10^(−k)·2^r rounded up to 126 bits, as two words of 63 bits; made when first asked for. */
    private static final AtomicReferenceArray<long[]> SCALED = new AtomicReferenceArray<>(POWERS);

    private ShortestDigits() {}

    /** @param value finite, not zero */
    static BigDecimal of(double value) {
        long bits = Double.doubleToRawLongBits(value);
        long fraction = bits & (HIDDEN_BIT - 1);
        int biased = (int) (bits >>> FRACTION_BITS) & EXPONENT_MASK;
        long c = biased == 0 ? fraction : fraction | HIDDEN_BIT;
        int q = LEAST_EXPONENT + Math.max(biased, 1) - 1;
        boolean wideBelow = c != HIDDEN_BIT || q == LEAST_EXPONENT;
        int k = wideBelow ? floorLog10OfPower2(q) : floorLog10OfThreeQuarters(q);
        long digits = digits(c, q, k, wideBelow);
        return BigDecimal.valueOf(value < 0 ? -digits : digits, -k);
    }

    private static long digits(long c, int q, int k, boolean wideBelow) {
        long[] power = scaled(k);
        int h = q + floorLog2OfPower10(-k) + 2;
        long odd = c & 1;
        long middle = product(power, c << 2 << h);
        long lower = product(power, (c << 2) - (wideBelow ? 2 : 1) << h);
        long upper = product(power, (c << 2) + 2 << h);
        long s = middle >> 2;
        long tens = s / 10 * 10;
        boolean below = lower + odd <= tens << 2;
        boolean above = (tens + 10 << 2) + odd <= upper;
        if (below != above) {
            return below ? tens : tens + 10;
        }
        boolean first = lower + odd <= s << 2;
        boolean second = (s + 1 << 2) + odd <= upper;
        if (first != second) {
            return first ? s : s + 1;
        }
        long nearer = middle - (2 * s + 1 << 1);
        return nearer < 0 || nearer == 0 && (s & 1) == 0 ? s : s + 1;
    }

    /** The product's integer part, its last bit set where anything was cut off. */
    private static long product(long[] power, long factor) {
        long low = Math.multiplyHigh(power[1], factor);
        long middle = power[0] * factor;
        long high = Math.multiplyHigh(power[0], factor);
        long sum = (middle >>> 1) + low;
        return high + (sum >>> 63) | (sum & LOW_63) + LOW_63 >>> 63;
    }

    private static long[] scaled(int k) {
        long[] found = SCALED.get(k - LEAST_K);
        if (found == null) {
            found = compute(k);
            SCALED.set(k - LEAST_K, found);
        }
        return found;
    }

    private static long[] compute(int k) {
        int shift = POWER_BITS - 1 - floorLog2OfPower10(-k);
        BigInteger numerator = k < 0 ? BigInteger.TEN.pow(-k) : BigInteger.ONE;
        BigInteger denominator = k > 0 ? BigInteger.TEN.pow(k) : BigInteger.ONE;
        BigInteger scaled = shift >= 0
                ? numerator.shiftLeft(shift).divide(denominator)
                : numerator.divide(denominator.shiftLeft(-shift));
        BigInteger up = scaled.add(BigInteger.ONE);
        return new long[] {
            up.shiftRight(63).longValueExact(),
            up.and(BigInteger.valueOf(LOW_63)).longValueExact()
        };
    }

    /** ⌊log₁₀ 2^e⌋, exact for the exponents of doubles. */
    private static int floorLog10OfPower2(int e) {
        return (int) (e * 661_971_961_083L >> 41);
    }

    /** ⌊log₁₀ (¾·2^e)⌋. */
    private static int floorLog10OfThreeQuarters(int e) {
        return (int) (e * 661_971_961_083L - 274_743_187_321L >> 41);
    }

    /** ⌊log₂ 10^e⌋. */
    private static int floorLog2OfPower10(int e) {
        return (int) (e * 913_124_641_741L >> 38);
    }
}
