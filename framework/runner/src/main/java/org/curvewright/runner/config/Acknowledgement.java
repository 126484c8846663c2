package org.curvewright.runner.config;

import org.curvewright.runner.config.tree.Node;

/** A problem that the user means, by its code. */
public record Acknowledgement(String code, String because, Node node) {}
