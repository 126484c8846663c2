/** A grid of overrides, run as one experiment. */
@NullMarked
package org.curvewright.runner.sweep;

import org.jspecify.annotations.NullMarked;
