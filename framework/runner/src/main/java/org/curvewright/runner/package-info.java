/** The ceremony: YAML to plan to execution to document. */
@NullMarked
package org.curvewright.runner;

import org.jspecify.annotations.NullMarked;
