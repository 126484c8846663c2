package org.curvewright.runner.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.curvewright.runner.Environment;
import org.curvewright.runner.Source;
import org.curvewright.runner.json.RecordJson;
import org.curvewright.runner.store.CacheUse;

/** What belongs to one run and not to the experiment: when, where, how fast. Never part of the document. */
public final class RunInfo {

    public static final String NAME = "run-info.json";

    private static final double MILLIS = 1000;
    private static final Pattern LAUNCHED = Pattern.compile("[0-9]{10}\\.[0-9]{3,9}");

    private final Source source;
    private final Environment environment;
    private final String engine;
    private final Instant begun = Instant.now();

    private RunInfo(Source source, Environment environment, String engine) {
        this.source = source;
        this.environment = environment;
        this.engine = engine;
    }

    public static RunInfo begin(Source source, Environment environment, String engine) {
        return new RunInfo(source, environment, engine);
    }

    private record Written(
            String configuration,
            String folder,
            String begun,
            double wallSeconds,
            double processSeconds,
            double cpuSeconds,
            String engine,
            int threads,
            List<String> plugins,
            int tasks,
            int tasksReused,
            CacheUse cache,
            String jvm,
            String os,
            int processors,
            List<String> files) {}

    /** What an earlier run wrote to a folder, as it recorded; nothing where it left no readable record. */
    public static List<String> files(OutputFolder folder) {
        Path record = folder.resolve(NAME);
        if (!Files.isRegularFile(record)) {
            return List.of();
        }
        try {
            return StreamSupport.stream(
                            RecordJson.tree(Files.readString(record))
                                    .path("files")
                                    .spliterator(),
                            false)
                    .map(JsonNode::asText)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /**
     * The file's text.
     *
     * @param files what this run wrote
     */
    public String end(int tasks, int reused, CacheUse cache, List<String> files) {
        Instant now = Instant.now();
        ProcessHandle.Info process = ProcessHandle.current().info();
        Instant started = launched().orElse(begun);
        return RecordJson.write(new Written(
                source.name(),
                source.folder().toString(),
                begun.toString(),
                seconds(Duration.between(begun, now)),
                seconds(Duration.between(started, now)),
                seconds(process.totalCpuDuration().orElse(Duration.ZERO)),
                engine,
                environment.threads(),
                environment.plugins().stream().map(Object::toString).toList(),
                tasks,
                reused,
                cache,
                System.getProperty("java.vm.name") + " " + System.getProperty("java.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                files));
    }

    /** When the launcher was called, as it tells in seconds since 1970. */
    private static Optional<Instant> launched() {
        String told = System.getProperty("curvewright.launched", "");
        return LAUNCHED.matcher(told).matches()
                ? Optional.of(Instant.ofEpochMilli(
                        new BigDecimal(told).movePointRight(3).longValue()))
                : Optional.empty();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / MILLIS;
    }
}
