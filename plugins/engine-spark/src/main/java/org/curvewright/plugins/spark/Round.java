package org.curvewright.plugins.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.spark.FutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.rdd.RDD;
import org.curvewright.spi.engine.Engine.Task;
import scala.runtime.BoxedUnit;

/** One Spark job: a partition a chunk. Results arrive as partitions finish and are handed over on the caller's thread. */
final class Round {

    private static final long POLL_MILLIS = 50;

    private final JavaSparkContext spark;
    private final Labour labour;
    private final List<Chunk> chunks;
    private final BlockingQueue<Arrived> arrived = new LinkedBlockingQueue<>();

    /** The result of a partition. */
    private record Arrived(int partition, byte[] bytes) {}

    /** Takes the result of a chunk. */
    interface Receiver {
        void accept(List<Task> tasks, byte[] bytes);
    }

    Round(JavaSparkContext spark, Labour labour, List<Chunk> chunks) {
        this.spark = spark;
        this.labour = labour;
        this.chunks = chunks;
    }

    void run(Receiver receiver) throws InterruptedException {
        FutureAction<?> job = submit();
        try {
            for (int left = chunks.size(); left > 0; left--) {
                Arrived next = next(job);
                receiver.accept(chunks.get(next.partition()).tasks(), next.bytes());
            }
        } finally {
            if (!job.isCompleted()) {
                job.cancel();
            }
        }
    }

    private Arrived next(FutureAction<?> job) throws InterruptedException {
        while (true) {
            boolean over = job.isCompleted();
            Optional<Arrived> next = Optional.ofNullable(arrived.poll(POLL_MILLIS, TimeUnit.MILLISECONDS));
            if (next.isPresent()) {
                return next.get();
            }
            if (over && arrived.isEmpty()) {
                throw failed(job);
            }
        }
    }

    private static UncheckedIOException failed(FutureAction<?> job) {
        String why = job.value().isDefined() && job.value().get().isFailure()
                ? String.valueOf(job.value().get().failed().get().getMessage())
                : "the job ended without its results";
        return new UncheckedIOException(
                new IOException("Spark gave up: " + why.lines().findFirst().orElse("")));
    }

    private FutureAction<?> submit() {
        List<byte[]> parts = new ArrayList<>();
        try {
            for (Chunk chunk : chunks) {
                parts.add(chunk.bytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        RDD<byte[]> rdd = spark.parallelize(parts, parts.size()).map(labour).rdd();
        List<Object> partitions =
                IntStream.range(0, parts.size()).<Object>mapToObj(k -> k).toList();
        return spark.sc()
                .submitJob(
                        rdd,
                        new Only(),
                        scala.jdk.javaapi.CollectionConverters.asScala(partitions)
                                .toSeq(),
                        (partition, bytes) -> {
                            arrived.add(new Arrived((Integer) partition, bytes));
                            return BoxedUnit.UNIT;
                        },
                        () -> BoxedUnit.UNIT);
    }

    /** The one element of a partition. */
    private static final class Only extends scala.runtime.AbstractFunction1<scala.collection.Iterator<byte[]>, byte[]>
            implements java.io.Serializable {

        private static final long serialVersionUID = 1;

        @Override
        public byte[] apply(scala.collection.Iterator<byte[]> partition) {
            return partition.next();
        }
    }
}
