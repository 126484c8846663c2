/** An experiment as the user wrote it, typed, with every mistake found at once. */
@NullMarked
package org.curvewright.runner.config;

import org.jspecify.annotations.NullMarked;
