/** The page in a real browser. */
@NullMarked
package org.curvewright.plugins.reports.browser;

import org.jspecify.annotations.NullMarked;
