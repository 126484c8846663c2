/** Doing the tasks of a plan. */
@NullMarked
package org.curvewright.runner.execute;

import org.jspecify.annotations.NullMarked;
