package org.curvewright.plugins.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.curvewright.spi.engine.Batch;
import org.curvewright.spi.engine.Engine;
import org.curvewright.spi.engine.Engine.Outcome;
import org.curvewright.spi.engine.Engine.Task;
import org.curvewright.spi.engine.Study;
import org.curvewright.spi.engine.Workshop;

/** A Spark application for one run. Nothing is shuffled: each chunk of tasks is a partition of its own. */
final class Cluster implements Engine.Session {

    private static final String PROGRAM = "curvewright-program";

    private final JavaSparkContext spark;
    private final Costs costs;
    private final String program;
    private final Optional<Path> archive;
    private Optional<Sent> sent = Optional.empty();

    /** A study that the executors have. */
    private record Sent(Study study, Broadcast<Shipped> shipped) {}

    Cluster(String master, double chunkSeconds, Map<String, String> settings, List<Path> plugins) {
        boolean local = Masters.isLocal(master);
        SparkConf conf = Masters.conf(master, settings);
        if (!local) {
            conf.setJars(new String[] {
                Program.jarOf(Cluster.class).toString(),
                Program.jarOf(Workshop.class).toString()
            });
        }
        this.program = local ? "" : PROGRAM;
        this.archive = local
                ? Optional.empty()
                : Optional.of(Program.pack(Program.jarOf(Workshop.class).resolveSibling(""), plugins));
        this.spark = new JavaSparkContext(conf);
        archive.ifPresent(file -> spark.sc().addArchive(file.toUri() + "#" + PROGRAM));
        this.costs = new Costs(chunkSeconds, spark.defaultParallelism());
    }

    @Override
    public void run(Batch batch, Consumer<Outcome> finished) throws InterruptedException {
        List<Task> waiting = new ArrayList<>(batch.tasks());
        while (!waiting.isEmpty()) {
            List<List<Task>> chunks = costs.next(waiting);
            try (Inputs inputs = Inputs.of(spark, batch, chunks)) {
                Labour labour = new Labour(shipped(batch.study()), inputs.shared());
                new Round(spark, labour, inputs.chunks()).run((tasks, bytes) -> receive(tasks, bytes, finished));
            }
        }
    }

    private void receive(List<Task> tasks, byte[] bytes, Consumer<Outcome> finished) {
        try {
            Done done = Done.of(bytes, tasks);
            costs.measured(tasks, done.seconds());
            done.outcomes().forEach(finished);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Broadcast<Shipped> shipped(Study study) {
        if (sent.filter(known -> known.study() == study).isEmpty()) {
            sent.ifPresent(old -> old.shipped().destroy());
            sent = Optional.of(new Sent(study, spark.broadcast(new Shipped(study.bytes(), program))));
        }
        return sent.orElseThrow().shipped();
    }

    @Override
    public void close() {
        spark.close();
        archive.ifPresent(Program::remove);
    }
}
