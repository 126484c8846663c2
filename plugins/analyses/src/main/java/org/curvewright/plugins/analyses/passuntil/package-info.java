/** The opinions; here: success rates too small for a benchmark to see, and how they grow. */
@NullMarked
package org.curvewright.plugins.analyses.passuntil;

import org.jspecify.annotations.NullMarked;
