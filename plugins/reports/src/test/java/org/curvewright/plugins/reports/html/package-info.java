/** What the page is made of. */
@NullMarked
package org.curvewright.plugins.reports.html;

import org.jspecify.annotations.NullMarked;
