/** Reports rendered from hand-made documents. */
@NullMarked
package org.curvewright.plugins.reports;

import org.jspecify.annotations.NullMarked;
