/** The opinions; here: what pretraining and fine-tuning each bring, when their scales are taken apart. */
@NullMarked
package org.curvewright.plugins.analyses.channels;

import org.jspecify.annotations.NullMarked;
