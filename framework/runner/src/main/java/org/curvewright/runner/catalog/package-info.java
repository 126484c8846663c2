/** What the installed plugins offer. */
@NullMarked
package org.curvewright.runner.catalog;

import org.jspecify.annotations.NullMarked;
