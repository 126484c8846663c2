/** The opinions: metrics over item outcomes and over predictions. */
@NullMarked
package org.curvewright.plugins.metrics;

import org.jspecify.annotations.NullMarked;
