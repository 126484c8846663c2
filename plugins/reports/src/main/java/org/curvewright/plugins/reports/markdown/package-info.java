/** A document told in Markdown. */
@NullMarked
package org.curvewright.plugins.reports.markdown;

import org.jspecify.annotations.NullMarked;
