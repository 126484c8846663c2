package org.curvewright.runner.answer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.curvewright.spi.data.Dataset;

/** Observations of the same covariates in the same group, from which noise can be told without a law. */
final class Replicates {

    private Replicates() {}

    static boolean in(Dataset data) {
        Set<List<Double>> seen = new HashSet<>();
        return IntStream.range(0, data.size()).anyMatch(row -> !seen.add(at(data, row)));
    }

    /** Whether standard errors, or numbers of trials or items, say how far a response scatters by evaluation alone. */
    static boolean samplingNoiseIsKnown(Dataset data) {
        return data.standardErrors().isPresent()
                || data.trials().isPresent()
                || data.response().items().isPresent();
    }

    private static List<Double> at(Dataset data, int row) {
        return IntStream.rangeClosed(0, data.rows().covariates())
                .mapToObj(k ->
                        k == 0 ? (double) data.rows().group()[row] : data.rows().value(k - 1)[row])
                .toList();
    }
}
