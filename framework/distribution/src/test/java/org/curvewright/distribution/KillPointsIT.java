package org.curvewright.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.curvewright.runner.store.TaskCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs that are killed at random moments, each going on from what the one before left. CI kills ten;
 * {@code -Dcurvewright.kills=200} kills two hundred.
 */
final class KillPointsIT {

    private static final int KILLS = Integer.getInteger("curvewright.kills", 10);
    private static final long SEED = Long.getLong("curvewright.kills.seed", 20_261_128L);
    private static final String RECORD = "run-info.json";

    private static final Installation INSTALLATION = Installation.built();

    @TempDir
    private Path temp;

    private Installation.Running start(Path out, Path cache) throws IOException {
        Path study = INSTALLATION.folder().resolve("configs/scaling-laws-under-the-microscope.yaml");
        return INSTALLATION.start(
                Map.of("CURVEWRIGHT_CACHE", cache.toString()),
                "run",
                study.toString(),
                "--out",
                out.toString(),
                "--set",
                "reports=[findings, markdown, html]",
                "--set",
                "defaults.inference.with.draws=50",
                "--set",
                "fits.tasks.store=csv",
                "--set",
                "expect=[]");
    }

    @Test
    void noKillLeavesABrokenFileAndTheLastRunEndsWithTheSameBytes() throws IOException, InterruptedException {
        Path whole = temp.resolve("whole");
        // the first run of all may make the class archive, which takes several times as long
        assertThat(start(temp.resolve("first"), temp.resolve("first-cache"))
                        .await()
                        .code())
                .isZero();
        long begun = System.nanoTime();
        assertThat(start(whole, temp.resolve("cold")).await().code()).isZero();
        long millis = (System.nanoTime() - begun) / 1_000_000;
        Path out = temp.resolve("killed");
        Path cache = temp.resolve("cache");
        Random random = new Random(SEED);
        int killed = 0;
        while (killed < KILLS) {
            Installation.Running running = start(out, cache);
            Thread.sleep(random.nextLong(millis));
            boolean alive = running.process().isAlive();
            running.process().destroyForcibly().waitFor();
            running.await();
            compare(out, whole);
            if (alive) {
                killed++;
            } else {
                delete(out);
                delete(cache);
            }
        }
        assertThat(start(out, cache).await().code()).isZero();
        assertThat(relative(out)).isEqualTo(relative(whole)).noneMatch(KillPointsIT::isHidden);
        assertThat(relative(out)).anyMatch(file -> file.startsWith("store/"));
        compare(out, whole);
        assertThat(new TaskCache(cache).entries()).isNotEmpty();
        for (TaskCache.Entry entry : new TaskCache(cache).entries()) {
            assertThat(entry.isWhole()).as(entry.toString()).isTrue();
        }
        assertThat(INSTALLATION.run("verify", out.toString()).code()).isZero();
    }

    /** Whatever is there under a name that a reader knows is whole. */
    private static void compare(Path out, Path whole) throws IOException {
        for (String file : relative(out)) {
            if (!isHidden(file) && !file.equals(RECORD)) {
                assertThat(out.resolve(file)).hasSameBinaryContentAs(whole.resolve(file));
            }
        }
    }

    private static boolean isHidden(String file) {
        return file.contains(".part") || file.startsWith(".");
    }

    private static List<String> relative(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.forEach(all::add);
        }
        for (int k = all.size() - 1; k >= 0; k--) {
            Files.delete(all.get(k));
        }
    }
}
