/** The opinions; here: what several analyses of fits need of their runs. */
@NullMarked
package org.curvewright.plugins.analyses.runs;

import org.jspecify.annotations.NullMarked;
