/** The opinions; here: what larger runs will score, how far that reaches, and whether to rely on it. */
@NullMarked
package org.curvewright.plugins.analyses.forecast;

import org.jspecify.annotations.NullMarked;
