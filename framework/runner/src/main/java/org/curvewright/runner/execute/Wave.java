package org.curvewright.runner.execute;

import java.util.List;
import org.curvewright.spi.engine.Batch;
import org.curvewright.spi.engine.Engine;
import org.curvewright.spi.engine.Engine.Task;
import org.curvewright.spi.engine.Study;

/** Tasks of one plan that do not wait for each other. */
record Wave(List<Task> tasks, Steps steps, Outcomes outcomes, Study study) implements Batch {

    @Override
    public Engine.Worker worker() {
        return task -> steps.work(task, outcomes, made -> outcomes.made(task, made));
    }

    @Override
    public List<String> inputs(Task task) {
        return steps.find(task.id()).orElseThrow().inputs().apply(outcomes);
    }

    @Override
    public byte[] outcome(String id) {
        return outcomes.bytes(id);
    }
}
