/** What fits say, in sentences: which law holds by which score, its exponents, and what must not be believed. */
@NullMarked
package org.curvewright.runner.answer;

import org.jspecify.annotations.NullMarked;
