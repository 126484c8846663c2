/** The opinions; here: whether repeated ratings of the same objects can be relied on. */
@NullMarked
package org.curvewright.plugins.analyses.reliability;

import org.jspecify.annotations.NullMarked;
