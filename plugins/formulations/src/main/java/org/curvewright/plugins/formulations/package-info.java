/** The opinions: the law bank. */
@NullMarked
package org.curvewright.plugins.formulations;

import org.jspecify.annotations.NullMarked;
