/** What scores over items show, on tables written by hand. */
@NullMarked
package org.curvewright.plugins.analyses.scores;

import org.jspecify.annotations.NullMarked;
