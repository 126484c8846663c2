/** From {@code use}/{@code with} blocks to made things. */
@NullMarked
package org.curvewright.runner.config.bind;

import org.jspecify.annotations.NullMarked;
