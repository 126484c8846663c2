/** Finished tasks on disk, so that a killed run goes on. */
@NullMarked
package org.curvewright.runner.store;

import org.jspecify.annotations.NullMarked;
