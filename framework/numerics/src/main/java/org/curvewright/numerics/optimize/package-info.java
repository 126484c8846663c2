/** The arithmetic: problems, and the optimizers that solve them and say how well. */
@NullMarked
package org.curvewright.numerics.optimize;

import org.jspecify.annotations.NullMarked;
