/** Findings gathered, claims judged, files written. */
@NullMarked
package org.curvewright.runner.document;

import org.jspecify.annotations.NullMarked;
