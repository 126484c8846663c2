/** The opinions: whether intervals contain the truth as often as they say, in worlds where the truth is known. */
@NullMarked
package org.curvewright.plugins.analyses.coverage;

import org.jspecify.annotations.NullMarked;
