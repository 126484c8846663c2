/** The opinions: how much model and how much data a budget should buy. */
@NullMarked
package org.curvewright.plugins.analyses.allocation;

import org.jspecify.annotations.NullMarked;
