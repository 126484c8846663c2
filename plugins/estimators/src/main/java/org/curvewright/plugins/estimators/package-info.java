/** The opinions: objectives and estimators. */
@NullMarked
package org.curvewright.plugins.estimators;

import org.jspecify.annotations.NullMarked;
