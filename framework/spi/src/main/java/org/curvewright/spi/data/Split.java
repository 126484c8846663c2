package org.curvewright.spi.data;

/**
 * Training observations and held-out observations, with the rule that made them.
 *
 * @param rule such as {@code the 4 smallest by N}
 */
public record Split(Dataset training, Dataset heldOut, String rule) {}
