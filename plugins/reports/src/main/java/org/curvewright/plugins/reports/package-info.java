/** The opinions: renderings of a result document. */
@NullMarked
package org.curvewright.plugins.reports;

import org.jspecify.annotations.NullMarked;
