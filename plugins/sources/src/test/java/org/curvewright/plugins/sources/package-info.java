/** The opinions: data sources, tested. */
@NullMarked
package org.curvewright.plugins.sources;

import org.jspecify.annotations.NullMarked;
