package org.curvewright.numerics.random;

import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;

/**
 * A 128-bit digest of a seed and the keys after it. Each half absorbs a key by a bijection, so that streams whose keys differ
 * in one place never meet, and others meet with a chance of 2^-128.
 *
 * <p>Reference: D. Stafford, <i>Better bit mixing</i> (2011), variant 13.
 */
record StreamKey(long first, long second) {
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final long TWICE_GOLDEN = 0x3c6ef372fe94f82aL;
    private static final long OTHER = 0xd1342543de82ef95L;

    static StreamKey of(long seed) {
        return new StreamKey(mix(seed + GOLDEN), mix(seed ^ OTHER));
    }

    StreamKey with(long key) {
        return new StreamKey(mix((first ^ key) * GOLDEN + OTHER), mix((second + key) * OTHER ^ GOLDEN));
    }

    StreamKey with(long[] keys) {
        StreamKey result = this;
        for (long key : keys) {
            result = result.with(key);
        }
        return result;
    }

    XoShiRo256PlusPlus generator() {
        return new XoShiRo256PlusPlus(
                mix(first + GOLDEN), mix(second + GOLDEN), mix(first + TWICE_GOLDEN), mix(second + TWICE_GOLDEN));
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
