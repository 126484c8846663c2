/** The face: commands, progress, exit codes. */
@NullMarked
package org.curvewright.cli;

import org.jspecify.annotations.NullMarked;
