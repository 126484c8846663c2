/** A document as one page for a browser, on its own and offline. */
@NullMarked
package org.curvewright.plugins.reports.html;

import org.jspecify.annotations.NullMarked;
