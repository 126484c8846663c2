package org.curvewright.plugins.sources;

import java.util.OptionalDouble;

/** Whose samples a log holds, and how large it is. */
record HarnessModel(String name, OptionalDouble size) {}
