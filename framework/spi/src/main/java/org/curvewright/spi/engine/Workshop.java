package org.curvewright.spi.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.curvewright.spi.engine.Engine.Outcome;
import org.curvewright.spi.engine.Engine.Task;

/**
 * The program in a JVM that did not plan the experiment: rebuilds the plan with the plugins that are installed there. Found
 * with {@link java.util.ServiceLoader}.
 */
public interface Workshop {

    /**
     * Rebuilds the plan of a study.
     *
     * @param plugins the folders of dropped-in jars here; where there are none, those of where it was planned
     * @throws EngineRefused when the program or a plugin is not, by its digest, the one that planned the study
     */
    Bench open(byte[] study, List<Path> plugins);

    /** Does tasks of one study; safe to use by many threads. */
    interface Bench {

        /**
         * Does one task.
         *
         * @param inputs the outcomes that it looks at, by id
         * @throws EngineRefused when the task would be another one here
         */
        Outcome work(Task task, Map<String, byte[]> inputs);
    }
}
