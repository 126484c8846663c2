/** The opinions; here: which of two ways to train is better at which scale, and whether a small scale can tell. */
@NullMarked
package org.curvewright.plugins.analyses.systems;

import org.jspecify.annotations.NullMarked;
