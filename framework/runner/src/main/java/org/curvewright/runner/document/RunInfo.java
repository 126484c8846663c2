package org.curvewright.runner.document;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.curvewright.runner.Environment;
import org.curvewright.runner.Source;
import org.curvewright.runner.json.RecordJson;

/** What belongs to one run and not to the experiment: when, where, how fast. Never part of the document. */
public final class RunInfo {

    public static final String NAME = "run-info.json";

    private static final double MILLIS = 1000;

    private final Source source;
    private final Environment environment;
    private final Instant begun = Instant.now();

    private RunInfo(Source source, Environment environment) {
        this.source = source;
        this.environment = environment;
    }

    public static RunInfo begin(Source source, Environment environment) {
        return new RunInfo(source, environment);
    }

    private record Written(
            String configuration,
            String folder,
            String begun,
            double wallSeconds,
            double sinceJvmStartSeconds,
            double cpuSeconds,
            int threads,
            List<String> plugins,
            int tasks,
            int tasksReused,
            String jvm,
            String os,
            int processors) {}

    /** The file's text. */
    public String end(int tasks, int reused) {
        Instant now = Instant.now();
        ProcessHandle.Info process = ProcessHandle.current().info();
        Instant started = process.startInstant().orElse(begun);
        return RecordJson.write(new Written(
                source.name(),
                source.folder().toString(),
                begun.toString(),
                seconds(Duration.between(begun, now)),
                seconds(Duration.between(started, now)),
                seconds(process.totalCpuDuration().orElse(Duration.ZERO)),
                environment.threads(),
                environment.plugins().stream().map(Object::toString).toList(),
                tasks,
                reused,
                System.getProperty("java.vm.name") + " " + System.getProperty("java.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors()));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / MILLIS;
    }
}
