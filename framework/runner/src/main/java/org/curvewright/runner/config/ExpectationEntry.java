package org.curvewright.runner.config;

import java.util.Optional;
import org.curvewright.runner.config.tree.Node;

/**
 * What the experiment checks of itself.
 *
 * @param finding an address
 */
public record ExpectationEntry(String finding, Check check, Optional<String> because, Node node) {}
