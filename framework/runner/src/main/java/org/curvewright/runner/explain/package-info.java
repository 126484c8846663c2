/** What every code means. */
@NullMarked
package org.curvewright.runner.explain;

import org.jspecify.annotations.NullMarked;
