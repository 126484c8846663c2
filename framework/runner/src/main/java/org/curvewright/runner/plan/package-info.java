/** What will be computed: tables with roles, fits, analyses. */
@NullMarked
package org.curvewright.runner.plan;

import org.jspecify.annotations.NullMarked;
