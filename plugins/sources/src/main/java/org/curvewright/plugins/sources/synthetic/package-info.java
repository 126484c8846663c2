/** The opinions; here: worlds whose truth is known. */
@NullMarked
package org.curvewright.plugins.sources.synthetic;

import org.jspecify.annotations.NullMarked;
