package org.curvewright.runner.config.bind;

import org.curvewright.runner.config.tree.Node;

/** A value for a record's component and the node that gives it again. */
record Converted(Object value, Node used) {}
