/** The opinions; here: how errors of many-step tasks come about. */
@NullMarked
package org.curvewright.plugins.analyses.errormodes;

import org.jspecify.annotations.NullMarked;
