/** The arithmetic: values with their exact first and second derivatives, and the same formulas in more digits. */
@NullMarked
package org.curvewright.numerics.autodiff;

import org.jspecify.annotations.NullMarked;
