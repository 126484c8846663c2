package org.curvewright.plugins.metrics.items;

import java.util.List;
import java.util.stream.IntStream;
import org.curvewright.spi.Problem;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Table;

/** Samples and passes of each instance. */
record PassCounts(double[] samples, double[] passes, int missing) {

    static List<Problem> check(Table items, String samples, String passes) {
        return new ItemCells(items)
                .numbers("samples", samples, 1, Double.MAX_VALUE)
                .numbers("passes", passes, 0, Double.MAX_VALUE)
                .atMost("passes", passes, samples)
                .whole("samples", samples)
                .whole("passes", passes)
                .problems();
    }

    /** The instances that have both counts. */
    static PassCounts of(Table items, String samples, String passes) {
        NumberColumn n = items.numbers(samples).orElseThrow();
        NumberColumn s = items.numbers(passes).orElseThrow();
        int[] rows = IntStream.range(0, items.size())
                .filter(row -> !n.missing(row) && !s.missing(row))
                .toArray();
        return new PassCounts(n.rows(rows).values(), s.rows(rows).values(), items.size() - rows.length);
    }

    int count() {
        return samples.length;
    }

    double fewestSamples() {
        return IntStream.range(0, count()).mapToDouble(i -> samples[i]).min().orElse(0);
    }
}
