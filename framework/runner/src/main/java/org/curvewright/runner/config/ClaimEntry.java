package org.curvewright.runner.config;

import java.util.Optional;
import org.curvewright.runner.config.tree.Node;

/**
 * A published statement to be judged.
 *
 * @param where the address that decides it
 */
public record ClaimEntry(String says, String where, Check check, Optional<String> because, Node node) {}
