package org.curvewright.spi.metric;

import org.curvewright.spi.data.Table;

/** Capability: scores the outcomes of single items of one run. */
public interface ItemMetric extends Metric {

    /** @param items the rows of one run */
    Score score(Table items);
}
