/** The arithmetic; here: random numbers that depend on nothing but a seed and a key. */
@NullMarked
package org.curvewright.numerics.random;

import org.jspecify.annotations.NullMarked;
