/** The stopwatch, never shipped: what fits cost, measured by JMH. */
@NullMarked
package org.curvewright.bench;

import org.jspecify.annotations.NullMarked;
