/** The arithmetic; here: how far repeated ratings of the same objects agree. */
@NullMarked
package org.curvewright.numerics.agreement;

import org.jspecify.annotations.NullMarked;
