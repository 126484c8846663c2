@NullMarked
package org.curvewright.plugins.parquet;

import org.jspecify.annotations.NullMarked;
