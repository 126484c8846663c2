/** Finding one's way in a result document. */
@NullMarked
package org.curvewright.plugins.reports.contents;

import org.jspecify.annotations.NullMarked;
