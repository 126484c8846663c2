/** The result document and its renderings. */
@NullMarked
package org.curvewright.spi.report;

import org.jspecify.annotations.NullMarked;
