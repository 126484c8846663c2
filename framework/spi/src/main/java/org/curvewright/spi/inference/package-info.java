/** The nouns of uncertainty: functions of a law and their intervals. */
@NullMarked
package org.curvewright.spi.inference;

import org.jspecify.annotations.NullMarked;
