/** A document as tables, for papers and for other programs. */
@NullMarked
package org.curvewright.plugins.reports.tables;

import org.jspecify.annotations.NullMarked;
