/** The arithmetic; here: elementary functions whose bits are the same on every machine. */
@NullMarked
package org.curvewright.numerics.math;

import org.jspecify.annotations.NullMarked;
