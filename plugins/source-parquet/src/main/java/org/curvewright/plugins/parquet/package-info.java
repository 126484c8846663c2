/** The opinions: a data source: Parquet files. */
@NullMarked
package org.curvewright.plugins.parquet;

import org.jspecify.annotations.NullMarked;
