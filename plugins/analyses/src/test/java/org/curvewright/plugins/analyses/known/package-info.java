/** Fits whose statistics are known in closed form, for tests of analyses. */
@NullMarked
package org.curvewright.plugins.analyses.known;

import org.jspecify.annotations.NullMarked;
