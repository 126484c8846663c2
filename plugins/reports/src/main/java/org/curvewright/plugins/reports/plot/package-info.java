/** Pictures as values, and how they become SVG and PNG. Nothing here knows what a fit is. */
@NullMarked
package org.curvewright.plugins.reports.plot;

import org.jspecify.annotations.NullMarked;
