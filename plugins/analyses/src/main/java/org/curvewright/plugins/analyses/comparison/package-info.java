/** The opinions; here: which law describes and predicts better, and whether that can be told. */
@NullMarked
package org.curvewright.plugins.analyses.comparison;

import org.jspecify.annotations.NullMarked;
