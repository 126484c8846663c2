/** Whole experiments, run as users run them. */
@NullMarked
package org.curvewright.experiments;

import org.jspecify.annotations.NullMarked;
