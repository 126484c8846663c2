/** What one thing that a plugin offers is, in lines for a terminal. */
@NullMarked
package org.curvewright.runner.describe;

import org.jspecify.annotations.NullMarked;
