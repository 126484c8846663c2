/** The opinions; here: what compute at test time is worth, and for what it can be exchanged. */
@NullMarked
package org.curvewright.plugins.analyses.testtime;

import org.jspecify.annotations.NullMarked;
