/** The opinions; here: whether models know what they know. */
@NullMarked
package org.curvewright.plugins.analyses.calibration;

import org.jspecify.annotations.NullMarked;
