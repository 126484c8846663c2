/** Reports only read. */
@NullMarked
package org.curvewright.plugins.reports.figures;

import org.jspecify.annotations.NullMarked;
