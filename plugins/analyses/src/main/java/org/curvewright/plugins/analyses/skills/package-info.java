/** The opinions; here: which skills grow with size, and which have stopped. */
@NullMarked
package org.curvewright.plugins.analyses.skills;

import org.jspecify.annotations.NullMarked;
