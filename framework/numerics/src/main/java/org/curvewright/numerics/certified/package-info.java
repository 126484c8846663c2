/** Arithmetic, and not one word about scaling laws: regression problems whose answers are certified, to score optimizers. */
@NullMarked
package org.curvewright.numerics.certified;

import org.jspecify.annotations.NullMarked;
