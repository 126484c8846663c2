package org.curvewright.runner.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a run took from outcomes of earlier ones, counted by the kind of task: fit, intervals, draws, chunk, analysis.
 *
 * @param folder of the cache; empty where the run had none
 * @param hits taken from the cache
 * @param resumed taken from what an interrupted run left in the output folder
 * @param repeated taken from what this run itself did before, such as in another cell of a sweep
 * @param computed done by this run
 * @param troubles what was damaged or in the way, with what came of it
 */
public record CacheUse(
        Optional<String> folder,
        Map<String, Integer> hits,
        Map<String, Integer> resumed,
        Map<String, Integer> repeated,
        Map<String, Integer> computed,
        List<String> troubles) {

    public CacheUse {
        hits = new TreeMap<>(hits);
        resumed = new TreeMap<>(resumed);
        repeated = new TreeMap<>(repeated);
        computed = new TreeMap<>(computed);
        troubles = List.copyOf(troubles);
    }
}
