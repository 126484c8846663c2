/** The opinions: formulas as text, their exact derivatives, their linear parameters and their units. */
@NullMarked
package org.curvewright.plugins.formulations.expression;

import org.jspecify.annotations.NullMarked;
