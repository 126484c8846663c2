/** The nouns of fitting: objectives, estimators, fits and their certificates. */
@NullMarked
package org.curvewright.spi.fit;

import org.jspecify.annotations.NullMarked;
