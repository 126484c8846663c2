/** What a user gets, tried as a user would: a folder, a script, exit codes, files. */
@NullMarked
package org.curvewright.distribution;

import org.jspecify.annotations.NullMarked;
