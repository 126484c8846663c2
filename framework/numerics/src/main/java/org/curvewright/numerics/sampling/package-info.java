/** The arithmetic; here: draws from densities that are known but for a constant. */
@NullMarked
package org.curvewright.numerics.sampling;

import org.jspecify.annotations.NullMarked;
