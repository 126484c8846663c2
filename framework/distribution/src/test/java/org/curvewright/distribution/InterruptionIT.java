package org.curvewright.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left when a run is killed, and how the next one goes on. */
final class InterruptionIT {

    private static final int AFTER_FIRST_TASKS = 4;
    private static final long PATIENCE_MILLIS = 60_000;
    private static final long GLANCE_MILLIS = 2;

    /** Enough work that nothing which happens meanwhile is too late. */
    private static final String LONG = "defaults.inference.with.draws=200000";

    /** What a run writes that nobody interrupts. */
    @TempDir
    private static Path whole;

    @TempDir
    private Path temp;

    private static final Installation INSTALLATION = Installation.built();

    @BeforeAll
    static void runOnceToTheEnd() throws IOException, InterruptedException {
        assertThat(start(whole).await().code()).isZero();
    }

    private static Installation.Running start(Path out, String... more) throws IOException {
        Path study = INSTALLATION.folder().resolve("configs/scaling-laws-under-the-microscope.yaml");
        List<String> arguments = new ArrayList<>(List.of("run", study.toString(), "--out", out.toString()));
        arguments.addAll(List.of("--threads", "1", "--set", "reports=[findings]"));
        arguments.addAll(List.of(more));
        return INSTALLATION.start(Map.of(), arguments.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, AFTER_FIRST_TASKS, 12})
    void aKilledRunIsTakenUpAndEndsWithTheSameBytes(int tasks) throws IOException, InterruptedException {
        Path killed = temp.resolve("killed");
        Installation.Running running = start(killed);
        awaitTasks(killed.resolve(".resume"), tasks, running.process());
        running.process().destroyForcibly().waitFor();
        assertThat(killed.resolve("result.json")).doesNotExist();
        start(killed).await();

        assertThat(killed.resolve("result.json")).hasSameTextualContentAs(whole.resolve("result.json"));
        assertThat(Files.readString(killed.resolve("run-info.json"))).doesNotContain("\"tasks_reused\": 0");
        assertThat(killed.resolve(".resume")).doesNotExist();
    }

    private static void awaitTasks(Path state, int count, Process process) throws IOException, InterruptedException {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (stored(state) < count && process.isAlive() && System.currentTimeMillis() < end) {
            Thread.sleep(GLANCE_MILLIS);
        }
    }

    private static long stored(Path state) throws IOException {
        if (!Files.isDirectory(state)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(state)) {
            return files.filter(file -> file.toString().endsWith(".task")).count();
        }
    }

    @Test
    void terminationKeepsWhatHasFinishedAndSaysSo() throws IOException, InterruptedException {
        Path out = temp.resolve("terminated");
        Installation.Running running = start(out, "--set", LONG);
        awaitTasks(out.resolve(".resume"), 1, running.process());
        running.process().destroy();

        Installation.Outcome outcome = running.await();
        assertThat(outcome.code()).isEqualTo(143);
        assertThat(outcome.err()).contains("interrupted; ", " fits, ", out.toString(), "run again to go on");
        assertThat(out.resolve("interrupted.txt"))
                .content()
                .containsPattern("[1-9][0-9]* of [0-9]+ tasks have finished \\([0-9]+ of [0-9]+ fits, ");
        assertThat(out.resolve(".running")).doesNotExist();
        assertThat(out.resolve(".resume")).isNotEmptyDirectory();
    }

    @Test
    void aSecondRunInTheSameFolderIsRefusedUntilTheFirstIsDead() throws IOException, InterruptedException {
        Path out = temp.resolve("shared");
        Installation.Running first = start(out, "--set", LONG);
        awaitTasks(out.resolve(".resume"), 1, first.process());

        Installation.Outcome second = start(out).await();

        assertThat(second.code()).isEqualTo(2);
        assertThat(second.err()).contains("BUSY_OUTPUT");
        assertThat(first.process().isAlive()).isTrue();
        first.process().destroyForcibly().waitFor();
        assertThat(start(out).await().code()).isZero();
        assertThat(out.resolve(".running")).doesNotExist();
    }

    @Test
    void anOutputFolderThatIsAFileIsRefused() throws IOException, InterruptedException {
        Path out = Files.createFile(temp.resolve("file"));

        Installation.Outcome outcome = start(out).await();

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("UNWRITABLE_OUTPUT");
    }
}
