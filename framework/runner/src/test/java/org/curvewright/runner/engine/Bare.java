package org.curvewright.runner.engine;

import java.util.List;
import org.curvewright.spi.engine.Batch;
import org.curvewright.spi.engine.Engine;
import org.curvewright.spi.engine.Engine.Task;
import org.curvewright.spi.engine.Study;

/** Tasks with a worker and nothing that other JVMs need. */
record Bare(List<Task> tasks, Engine.Worker worker) implements Batch {

    @Override
    public Study study() {
        return () -> new byte[0];
    }

    @Override
    public List<String> inputs(Task task) {
        return List.of();
    }

    @Override
    public byte[] outcome(String id) {
        return new byte[0];
    }
}
