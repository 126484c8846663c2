/** The opinions: intervals of any function of a law. */
@NullMarked
package org.curvewright.plugins.inference;

import org.jspecify.annotations.NullMarked;
