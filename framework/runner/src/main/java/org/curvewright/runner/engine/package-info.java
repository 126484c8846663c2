/** The local engine: the only place where threads are made. */
@NullMarked
package org.curvewright.runner.engine;

import org.jspecify.annotations.NullMarked;
