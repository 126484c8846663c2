/** The reference pages, written from what is installed. */
@NullMarked
package org.curvewright.runner.reference;

import org.jspecify.annotations.NullMarked;
