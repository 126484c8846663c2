/** What a user got wrong, said once and all together. */
@NullMarked
package org.curvewright.runner.problem;

import org.jspecify.annotations.NullMarked;
