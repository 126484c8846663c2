/** The JSON Schema of experiments, so that editors complete and check them. */
@NullMarked
package org.curvewright.runner.config.schema;

import org.jspecify.annotations.NullMarked;
