/** The opinions; here: what a planned set of runs would tell, before any compute is spent on it. */
@NullMarked
package org.curvewright.plugins.analyses.design;

import org.jspecify.annotations.NullMarked;
