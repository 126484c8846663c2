package org.curvewright.spi;

/**
 * One mistake of a configuration, found before anything runs.
 *
 * @param code an upper-case code that {@code explain} documents, such as {@code MEASURE_MISMATCH}
 * @param path the key inside the thing's own block, such as {@code with.to}; empty for the block itself
 * @param message a lower-case fact, the offending value, the allowed set
 * @param of what it is about, such as a column, so that a user who means it can say which; empty where it is one of a kind
 */
public record Problem(String code, String path, String message, String of) {

    /** A mistake that is one of a kind. */
    public Problem(String code, String path, String message) {
        this(code, path, message, "");
    }
}
