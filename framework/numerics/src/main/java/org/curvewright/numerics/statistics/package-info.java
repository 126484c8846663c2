/** The arithmetic; here: summaries of samples. What is undefined says why, and is never a zero or a silent NaN. */
@NullMarked
package org.curvewright.numerics.statistics;

import org.jspecify.annotations.NullMarked;
