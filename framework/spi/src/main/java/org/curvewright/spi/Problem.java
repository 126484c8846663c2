package org.curvewright.spi;

/**
 * One mistake of a configuration, found before anything runs.
 *
 * @param code an upper-case code that {@code explain} documents, such as {@code MEASURE_MISMATCH}
 * @param path the key inside the thing's own block, such as {@code with.to}; empty for the block itself
 * @param message a lower-case fact, the offending value, the allowed set
 */
public record Problem(String code, String path, String message) {}
