/** Which pictures a document gives. */
@NullMarked
package org.curvewright.plugins.reports.figures;

import org.jspecify.annotations.NullMarked;
