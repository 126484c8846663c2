/** The arithmetic; not one word about scaling laws. */
@NullMarked
package org.curvewright.numerics;

import org.jspecify.annotations.NullMarked;
