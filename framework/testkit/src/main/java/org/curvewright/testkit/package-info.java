/** The conscience: contracts plugins inherit, fakes, certified data. */
@NullMarked
package org.curvewright.testkit;

import org.jspecify.annotations.NullMarked;
