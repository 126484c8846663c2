/** The arithmetic; here: whether stated probabilities come true as often as they say. */
@NullMarked
package org.curvewright.numerics.calibration;

import org.jspecify.annotations.NullMarked;
