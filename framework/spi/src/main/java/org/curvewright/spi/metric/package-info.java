/** Scores of outcomes and of predictions. */
@NullMarked
package org.curvewright.spi.metric;

import org.jspecify.annotations.NullMarked;
