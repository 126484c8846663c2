/** The nouns of answers: analyses and findings. */
@NullMarked
package org.curvewright.spi.analysis;

import org.jspecify.annotations.NullMarked;
