/** The nouns of data: variables, tables, observations. */
@NullMarked
package org.curvewright.spi.data;

import org.jspecify.annotations.NullMarked;
