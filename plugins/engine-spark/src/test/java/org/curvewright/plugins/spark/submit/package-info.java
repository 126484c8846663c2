/** Tests of the program below {@code spark-submit}. */
@NullMarked
package org.curvewright.plugins.spark.submit;

import org.jspecify.annotations.NullMarked;
