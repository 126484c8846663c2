/** Where tasks run. */
@NullMarked
package org.curvewright.spi.engine;

import org.jspecify.annotations.NullMarked;
