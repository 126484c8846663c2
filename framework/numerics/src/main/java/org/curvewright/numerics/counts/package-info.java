/** The arithmetic; here: counts of successes whose probability varies. */
@NullMarked
package org.curvewright.numerics.counts;

import org.jspecify.annotations.NullMarked;
