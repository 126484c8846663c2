/** The arithmetic: small dense linear algebra on column-major arrays, with storage that is made once and used often. */
@NullMarked
package org.curvewright.numerics.linear;

import org.jspecify.annotations.NullMarked;
