package org.curvewright.spi.fit;

/**
 * What a symbol of a printed formula means.
 *
 * @param symbol as it stands in the formula, such as {@code Huber(r; δ)}
 * @param meaning how it is computed, or where it comes from
 */
public record Definition(String symbol, String meaning) {}
