package org.curvewright.spi.engine;

import java.util.List;
import org.curvewright.spi.engine.Engine.Task;
import org.curvewright.spi.engine.Engine.Worker;

/** Tasks that do not wait for each other, with all that it takes to do them, here or elsewhere. */
public interface Batch {

    List<Task> tasks();

    /** Does the tasks in this JVM; safe to use by many threads. */
    Worker worker();

    /** What another JVM needs to do tasks of the same plan; one object for all batches of a plan. */
    Study study();

    /** The ids of the outcomes of earlier batches that a task looks at. */
    List<String> inputs(Task task);

    /** An outcome of an earlier batch. */
    byte[] outcome(String id);
}
