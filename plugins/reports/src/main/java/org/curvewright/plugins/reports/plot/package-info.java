/** Pictures as values, and how they become SVG, PDF and PNG. Nothing here knows what a fit is. */
@NullMarked
package org.curvewright.plugins.reports.plot;

import org.jspecify.annotations.NullMarked;
