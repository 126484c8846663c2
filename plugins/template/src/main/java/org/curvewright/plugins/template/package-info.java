/** The opinions: one formulation and one metric, documented line by line: copy me. */
@NullMarked
package org.curvewright.plugins.template;

import org.jspecify.annotations.NullMarked;
