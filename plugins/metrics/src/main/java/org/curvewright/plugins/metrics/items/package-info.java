/** The opinions: scores of the outcomes of single items. */
@NullMarked
package org.curvewright.plugins.metrics.items;

import org.jspecify.annotations.NullMarked;
