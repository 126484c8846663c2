package org.curvewright.runner.sweep;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.curvewright.runner.execute.Phases;
import org.curvewright.runner.plan.Plan;
import org.curvewright.runner.store.TaskStore;
import org.curvewright.spi.engine.Engine;

/** An experiment without problems, single or swept. */
public sealed interface Executable permits Single, Sweep {

    String name();

    /** What each cell would compute, by its name; a single experiment is one cell without a name. */
    Map<String, Plan> plans();

    /** What is done with outcomes of tasks before there is a document, as phases of the run. */
    List<String> phases();

    /**
     * Does everything that the store does not hold.
     *
     * @param phases at the end the one that follows {@link #phases()} has begun
     * @param plugins the folders of dropped-in jars
     */
    Executed execute(Engine.Session engine, List<Path> plugins, TaskStore store, Phases phases)
            throws InterruptedException;
}
