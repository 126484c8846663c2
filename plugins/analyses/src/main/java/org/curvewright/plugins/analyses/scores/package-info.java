/** The opinions: what scores over items can and cannot show. */
@NullMarked
package org.curvewright.plugins.analyses.scores;

import org.jspecify.annotations.NullMarked;
