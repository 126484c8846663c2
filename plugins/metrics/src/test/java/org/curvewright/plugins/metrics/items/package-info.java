@NullMarked
package org.curvewright.plugins.metrics.items;

import org.jspecify.annotations.NullMarked;
