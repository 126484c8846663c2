package org.curvewright.runner.sweep;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.curvewright.runner.execute.Progress;
import org.curvewright.runner.plan.Plan;
import org.curvewright.runner.store.TaskStore;
import org.curvewright.spi.engine.Engine;

/** An experiment without problems, single or swept. */
public sealed interface Executable permits Single, Sweep {

    String name();

    /** What each cell would compute, by its name; a single experiment is one cell without a name. */
    Map<String, Plan> plans();

    /**
     * Does everything that the store does not hold.
     *
     * @param plugins the folders of dropped-in jars
     */
    Executed execute(Engine.Session engine, List<Path> plugins, TaskStore store, Progress progress)
            throws InterruptedException;
}
