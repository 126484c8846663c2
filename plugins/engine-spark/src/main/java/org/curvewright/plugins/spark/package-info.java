/** The engine that runs tasks on Apache Spark; the only package that knows Spark and Scala. */
@NullMarked
package org.curvewright.plugins.spark;

import org.jspecify.annotations.NullMarked;
