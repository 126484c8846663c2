package org.curvewright.plugins.analyses.diagnostics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.curvewright.spi.data.Dataset;

/**
 * Runs of equal covariates and group, which a law cannot tell apart.
 *
 * @param of each row, its cell, numbered from 0 in the order in which they come
 */
record Cells(int[] of, int count) {

    static Cells of(Dataset data) {
        Map<List<Double>, Integer> cells = new HashMap<>();
        int[] of = IntStream.range(0, data.size())
                .map(i -> cells.computeIfAbsent(place(data, i), key -> cells.size()))
                .toArray();
        return new Cells(of, cells.size());
    }

    private static List<Double> place(Dataset data, int row) {
        List<Double> place = new ArrayList<>();
        for (int k = 0; k < data.covariates().size(); k++) {
            place.add(data.rows().value(k)[row]);
        }
        place.add((double) data.rows().group()[row]);
        return place;
    }
}
