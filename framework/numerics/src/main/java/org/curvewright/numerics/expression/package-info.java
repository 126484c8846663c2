/** The arithmetic; here: formulas as text, their exact derivatives, their linear parameters and their units. */
@NullMarked
package org.curvewright.numerics.expression;

import org.jspecify.annotations.NullMarked;
