/** The opinions; here: any number that a law determines, with the interval of its fit's own inference. */
@NullMarked
package org.curvewright.plugins.analyses.quantities;

import org.jspecify.annotations.NullMarked;
