package org.curvewright.spi.metric;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.curvewright.spi.Problem;
import org.curvewright.spi.data.Table;

/** Capability: scores the outcomes of single items of one run. */
public interface ItemMetric extends Metric {

    /**
     * What keeps these items from being scored, such as a missing column or a cell out of range.
     *
     * @param items the rows of all runs
     */
    default List<Problem> check(Table items) {
        return List.of();
    }

    /** @param items the rows of one run */
    Score score(Table items);

    /** What a uniform guess scores on these items, where the metric knows. */
    default OptionalDouble chance(Table items) {
        return OptionalDouble.empty();
    }

    /** By which convention it measures, such as {@code acc_norm}; scores of different ones do not mix. */
    default Optional<String> convention() {
        return Optional.empty();
    }
}
