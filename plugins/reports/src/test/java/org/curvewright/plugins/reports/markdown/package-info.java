/** Markdown without documents. */
@NullMarked
package org.curvewright.plugins.reports.markdown;

import org.jspecify.annotations.NullMarked;
