/** The opinions; here: which runs a fit hangs on, what its residuals still show, and what its noise is made of. */
@NullMarked
package org.curvewright.plugins.analyses.diagnostics;

import org.jspecify.annotations.NullMarked;
