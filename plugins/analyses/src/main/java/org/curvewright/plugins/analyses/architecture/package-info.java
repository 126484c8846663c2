/** The opinions; here: which shape of a model is best. */
@NullMarked
package org.curvewright.plugins.analyses.architecture;

import org.jspecify.annotations.NullMarked;
