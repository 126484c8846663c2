/** What shells and manuals know of the commands. */
@NullMarked
package org.curvewright.cli.shell;

import org.jspecify.annotations.NullMarked;
