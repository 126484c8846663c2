package org.curvewright.spi;

/**
 * What a code of a {@link Notice}, a {@link Problem} or a verdict means, for {@code explain}.
 *
 * @param code upper-case, such as {@code NO_LIKELIHOOD}
 * @param meaning one lower-case fact
 * @param remedy what the user can do; empty where there is nothing to do
 */
public record Explanation(String code, String meaning, String remedy) {}
