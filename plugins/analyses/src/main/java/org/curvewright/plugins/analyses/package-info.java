/** The opinions: questions answered with findings. */
@NullMarked
package org.curvewright.plugins.analyses;

import org.jspecify.annotations.NullMarked;
