package org.curvewright.runner.explain;

import org.curvewright.spi.Severity;

/**
 * One meaning of a code.
 *
 * @param kind what carries the code, such as {@code problem of a configuration}
 * @param by who says it: the runner or a plugin
 * @param meaning a lower-case fact
 * @param remedy what the user can do; empty where there is nothing to do
 * @param severity of a notice with this code
 */
public record Explained(String code, String kind, String by, String meaning, String remedy, Severity severity) {}
