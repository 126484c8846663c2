/** The opinions; here: reading the outcomes of single items. */
@NullMarked
package org.curvewright.plugins.analyses.items;

import org.jspecify.annotations.NullMarked;
