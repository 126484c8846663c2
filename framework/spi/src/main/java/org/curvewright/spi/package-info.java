/** The nouns and the sockets. */
@NullMarked
package org.curvewright.spi;

import org.jspecify.annotations.NullMarked;
