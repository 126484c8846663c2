/** Records to JSON and back, the same bytes everywhere. */
@NullMarked
package org.curvewright.runner.json;

import org.jspecify.annotations.NullMarked;
