/** Where {@code spark-submit} enters the program; knows neither Spark nor the sockets. */
@NullMarked
package org.curvewright.plugins.spark.submit;

import org.jspecify.annotations.NullMarked;
