/** Tests of the tables. */
@NullMarked
package org.curvewright.plugins.reports.tables;

import org.jspecify.annotations.NullMarked;
