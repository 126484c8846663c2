/** The plan of an experiment on its way to other JVMs, and what rebuilds it there. */
@NullMarked
package org.curvewright.runner.workshop;

import org.jspecify.annotations.NullMarked;
