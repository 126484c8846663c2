package org.curvewright.runner.plan;

import java.util.Map;
import org.curvewright.spi.data.Table;

/**
 * A data entry after its {@code columns:}, {@code where:} and {@code exclude:}.
 *
 * @param excluded how many rows were left out, by reason
 */
public record LoadedData(Table table, Map<String, Integer> excluded) {}
