/** The rules of the house, run against every class that ships. */
@NullMarked
package org.curvewright.architecture;

import org.jspecify.annotations.NullMarked;
