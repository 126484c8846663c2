package org.curvewright.plugins.spark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.curvewright.spi.engine.Engine.Outcome;
import org.curvewright.spi.engine.Engine.Task;
import org.curvewright.spi.engine.EngineRefused;
import org.curvewright.spi.engine.Workshop;

/** What an executor does with a chunk: opens its bench, does the tasks, sends plain bytes back. */
final class Labour implements Function<byte[], byte[]> {

    private static final long serialVersionUID = 1;
    private static final double NANOS = 1e9;

    private final Broadcast<Shipped> study;
    private final Broadcast<HashMap<String, byte[]>> shared;

    Labour(Broadcast<Shipped> study, Broadcast<HashMap<String, byte[]>> shared) {
        this.study = study;
        this.shared = shared;
    }

    @Override
    public byte[] call(byte[] bytes) throws IOException {
        try {
            ThreadMXBean thread = ManagementFactory.getThreadMXBean();
            Workshop.Bench bench = study.value().bench();
            long before = thread.getCurrentThreadCpuTime();
            List<Outcome> outcomes = work(bench, Chunk.of(bytes));
            return new Done(outcomes, (thread.getCurrentThreadCpuTime() - before) / NANOS).bytes();
        } catch (EngineRefused refused) {
            return Done.refusal(refused);
        }
    }

    private List<Outcome> work(Workshop.Bench bench, Chunk chunk) {
        Map<String, byte[]> inputs = new HashMap<>(shared.value());
        inputs.putAll(chunk.own());
        List<Outcome> outcomes = new ArrayList<>();
        for (Task task : chunk.tasks()) {
            outcomes.add(bench.work(task, inputs));
        }
        return outcomes;
    }
}
