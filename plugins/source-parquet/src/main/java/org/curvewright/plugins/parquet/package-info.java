/** The opinions: a data source and a store of findings: Parquet files. */
@NullMarked
package org.curvewright.plugins.parquet;

import org.jspecify.annotations.NullMarked;
