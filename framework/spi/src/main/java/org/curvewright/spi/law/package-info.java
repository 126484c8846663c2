/** The nouns of curves: formulations, parameters, laws, links. */
@NullMarked
package org.curvewright.spi.law;

import org.jspecify.annotations.NullMarked;
