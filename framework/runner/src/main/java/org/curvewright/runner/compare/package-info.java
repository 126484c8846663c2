/** What changed between two results. */
@NullMarked
package org.curvewright.runner.compare;

import org.jspecify.annotations.NullMarked;
