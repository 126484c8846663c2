/** The opinions; here: curves along a training, their ceilings, plateaus and changes. */
@NullMarked
package org.curvewright.plugins.analyses.curves;

import org.jspecify.annotations.NullMarked;
