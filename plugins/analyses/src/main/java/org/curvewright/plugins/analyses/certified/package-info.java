/** An opinion, joined from nouns and arithmetic: how the optimizer does on problems whose answers are certified. */
@NullMarked
package org.curvewright.plugins.analyses.certified;

import org.jspecify.annotations.NullMarked;
