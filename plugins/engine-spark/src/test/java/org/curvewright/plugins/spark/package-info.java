/** Tests of the engine that runs tasks on Apache Spark. */
@NullMarked
package org.curvewright.plugins.spark;

import org.jspecify.annotations.NullMarked;
