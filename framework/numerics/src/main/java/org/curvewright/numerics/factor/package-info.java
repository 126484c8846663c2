/** The arithmetic; here: what many measurements of one thing have in common. */
@NullMarked
package org.curvewright.numerics.factor;

import org.jspecify.annotations.NullMarked;
