/** The opinions; here: where on the way from loss to score predictability is lost. */
@NullMarked
package org.curvewright.plugins.analyses.predictability;

import org.jspecify.annotations.NullMarked;
