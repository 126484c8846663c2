package org.curvewright.runner.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, the one digest of documents, data and tasks. */
public final class Digest {

    static final int BYTES = 32;

    private Digest() {}

    public static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    /** Lower-case hexadecimal digest of the parts, each closed by a zero byte so that they cannot run together. */
    public static String of(String... parts) {
        return HexFormat.of().formatHex(sha256((String.join("\0", parts) + "\0").getBytes(StandardCharsets.UTF_8)));
    }

    /** The first eight bytes of {@link #of} as a seed. */
    public static long seed(String... parts) {
        return HexFormat.fromHexDigitsToLong(of(parts).substring(0, 16));
    }
}
