/** The nouns and the sockets: stores of findings that are too many for a document. */
@NullMarked
package org.curvewright.spi.store;

import org.jspecify.annotations.NullMarked;
