/** The opinions; here: whether a sudden ability is the model's or the metric's. */
@NullMarked
package org.curvewright.plugins.analyses.mirage;

import org.jspecify.annotations.NullMarked;
