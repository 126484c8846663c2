package org.curvewright.plugins.spark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.curvewright.spi.engine.Batch;
import org.curvewright.spi.engine.Engine.Task;

/**
 * The outcomes that tasks look at: what one chunk alone needs goes with it, what several need goes to each executor once.
 */
record Inputs(List<Chunk> chunks, Broadcast<HashMap<String, byte[]>> shared) implements AutoCloseable {

    static Inputs of(JavaSparkContext spark, Batch batch, List<List<Task>> cut) {
        List<Set<String>> needed = new ArrayList<>();
        Map<String, Integer> users = new HashMap<>();
        for (List<Task> tasks : cut) {
            Set<String> ids = new LinkedHashSet<>();
            tasks.forEach(task -> ids.addAll(batch.inputs(task)));
            ids.forEach(id -> users.merge(id, 1, Integer::sum));
            needed.add(ids);
        }
        HashMap<String, byte[]> shared = new HashMap<>();
        users.forEach((id, count) -> {
            if (count > 1) {
                shared.put(id, batch.outcome(id));
            }
        });
        List<Chunk> chunks = new ArrayList<>();
        for (int k = 0; k < cut.size(); k++) {
            Map<String, byte[]> own = new LinkedHashMap<>();
            needed.get(k).stream().filter(id -> !shared.containsKey(id)).forEach(id -> own.put(id, batch.outcome(id)));
            chunks.add(new Chunk(cut.get(k), own));
        }
        return new Inputs(chunks, spark.broadcast(shared));
    }

    @Override
    public void close() {
        shared.destroy();
    }
}
