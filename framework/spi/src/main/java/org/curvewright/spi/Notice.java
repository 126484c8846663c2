package org.curvewright.spi;

/**
 * Something the reader must know about a number or about its absence.
 *
 * @param code an upper-case code that {@code explain} documents
 * @param text a lower-case fact
 */
public record Notice(String code, String text) {}
