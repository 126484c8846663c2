/** The opinions: data sources: CSV, JSON, YAML and published tables. */
@NullMarked
package org.curvewright.plugins.sources;

import org.jspecify.annotations.NullMarked;
