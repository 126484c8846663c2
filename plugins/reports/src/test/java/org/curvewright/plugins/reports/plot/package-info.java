/** Pictures without fits. */
@NullMarked
package org.curvewright.plugins.reports.plot;

import org.jspecify.annotations.NullMarked;
