/** The arithmetic; here: probability distributions. */
@NullMarked
package org.curvewright.numerics.distribution;

import org.jspecify.annotations.NullMarked;
