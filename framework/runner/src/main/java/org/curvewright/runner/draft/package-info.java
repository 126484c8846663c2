/** First drafts of experiments, made by looking at a table. */
@NullMarked
package org.curvewright.runner.draft;

import org.jspecify.annotations.NullMarked;
