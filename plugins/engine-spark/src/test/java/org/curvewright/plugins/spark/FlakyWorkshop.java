package org.curvewright.plugins.spark;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.apache.spark.TaskContext;
import org.curvewright.spi.engine.Engine;
import org.curvewright.spi.engine.Workshop;

/** The program's workshop, in which machines break down, or have other plugins, when a test says so. */
public final class FlakyWorkshop implements Workshop {

    static final String MODE = "curvewright.test.flaky";
    static final String BREAKS = "breaks";
    static final String OTHER = "other";

    @Override
    public Bench open(byte[] study, List<Path> plugins) {
        Workshop program = ServiceLoader.load(Workshop.class).stream()
                .filter(found -> found.type() != FlakyWorkshop.class)
                .findFirst()
                .orElseThrow()
                .get();
        String mode = System.getProperty(MODE, "");
        Bench bench = program.open(mode.equals(OTHER) ? withOtherFormulations(study) : study, plugins);
        return mode.equals(BREAKS)
                ? (task, inputs) -> {
                    Engine.Outcome outcome = bench.work(task, inputs);
                    if (TaskContext.get().attemptNumber() == 0) {
                        throw new IllegalStateException("the machine broke down after it had done " + task.id());
                    }
                    return outcome;
                }
                : bench;
    }

    private static byte[] withOtherFormulations(byte[] study) {
        return new String(study, StandardCharsets.ISO_8859_1)
                .replace("\"formulations\": \"0", "\"formulations\": \"9")
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
