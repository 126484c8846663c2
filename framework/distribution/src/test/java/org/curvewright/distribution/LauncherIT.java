package org.curvewright.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The built folder, started by its script. */
final class LauncherIT {

    @TempDir
    private Path temp;

    static List<Path> jdks() throws IOException {
        return Jdks.all();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void aCopiedFolderWorksAndSaysNothingOnItsOwn(Path jdk) throws Exception {
        Installation copy = copy().startedWith(jdk);
        for (int start = 0; start < 2; start++) {
            Installation.Outcome outcome = copy.run("list");
            assertThat(outcome.err()).isEmpty();
            assertThat(outcome.out()).contains("formulation");
            assertThat(outcome.code()).isZero();
        }
    }

    @Test
    void theRunThatFillsTheArchiveSucceeds() throws Exception {
        Installation copy = copy();
        Installation.Outcome outcome = copy.run(
                "run",
                copy.folder().resolve("lib/training.yaml").toString(),
                "--out",
                temp.resolve("out").toString());
        assertThat(outcome.code()).as(outcome.err()).isZero();
    }

    @Test
    void theFirstStartLeavesOneClassArchive() throws Exception {
        Installation copy = copy();
        copy.run("list");
        copy.run("list");
        assertThat(archives(copy))
                .singleElement()
                .satisfies(archive -> assertThat(Files.size(archive)).isPositive());
    }

    @Test
    void aChangedJarMakesANewArchiveInPlaceOfTheOld() throws Exception {
        Installation copy = copy();
        copy.run("list");
        List<Path> before = archives(copy);
        Files.copy(
                copy.folder().resolve("lib/aopalliance-1.0.jar"), copy.folder().resolve("lib/another.jar"));
        copy.run("list");
        assertThat(archives(copy)).hasSize(1).doesNotContainAnyElementsOf(before);
    }

    @Test
    void concurrentFirstStartsAllSucceed() throws Exception {
        Installation copy = copy();
        List<Installation.Running> running = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            running.add(copy.start(Map.of(), "list"));
        }
        for (Installation.Running one : running) {
            assertThat(one.await().code()).isZero();
        }
        assertThat(archives(copy)).hasSize(1);
    }

    @Test
    void aPlaceWithoutRoomForAnArchiveStillRuns() throws Exception {
        Installation copy = copy();
        Files.writeString(copy.folder().resolve(".cds"), "not a folder");
        Map<String, String> nowhere =
                Map.of("XDG_CACHE_HOME", copy.folder().resolve("LICENSE").toString());
        assertThat(copy.start(nowhere, "list").await().code()).isZero();
    }

    @Test
    void theArchiveGoesToTheCacheOfTheUserWhereTheFolderCannotHoldIt() throws Exception {
        Installation copy = copy();
        Files.writeString(copy.folder().resolve(".cds"), "not a folder");
        Path cache = temp.resolve("cache");
        copy.start(Map.of("XDG_CACHE_HOME", cache.toString()), "list").await();
        assertThat(files(cache.resolve("curvewright"))).hasSize(1);
    }

    @Test
    void argumentsAndExitCodesPassThrough() throws Exception {
        Installation.Outcome outcome = copy().run("run", "no such file.yaml");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("no such file.yaml");
    }

    @Test
    void aMissingJavaIsOneLineAndRefused() throws Exception {
        Installation.Outcome outcome =
                copy().startedWith(temp.resolve("nothing")).run("list");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err().lines())
                .singleElement()
                .asString()
                .contains("JAVA_HOME is '" + temp.resolve("nothing") + "'");
    }

    @Test
    void anOldJavaIsOneLineAndRefused() throws Exception {
        Path old = temp.resolve("old");
        Files.createDirectories(old.resolve("bin"));
        Files.createFile(old.resolve("bin/java"));
        old.resolve("bin/java").toFile().setExecutable(true);
        Files.writeString(old.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"11.0.2\"\n");
        Installation.Outcome outcome = copy().startedWith(old).run("list");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err().lines()).singleElement().asString().contains("11.0.2", "17 or newer");
    }

    @Test
    void aSparkHomeWithoutJarsIsOneLineAndRefused() throws Exception {
        String nothing = temp.resolve("nothing").toString();
        assertOneLine(Map.of("SPARK_HOME", nothing), "SPARK_HOME is '" + nothing + "', which has no folder jars");
    }

    @Test
    void sparkThatCannotBeFetchedIsOneLineAndRefused() throws Exception {
        assertOneLine(offline(), "Spark is not at hand");
        assertThat(files(temp.resolve("cache/curvewright")))
                .allMatch(file -> file.toString().endsWith(".log"));
    }

    @Test
    void aFetchIsToldUnlessQuietIsAskedFor() throws Exception {
        Installation copy = copy();
        assertThat(onSpark(copy, offline()).err()).startsWith("curvewright: fetching Spark");
        assertThat(onSpark(copy, offline(), "--quiet").err()).startsWith("curvewright: Spark is not at hand");
    }

    private Map<String, String> offline() {
        return Map.of(
                "SPARK_HOME",
                "",
                "XDG_CACHE_HOME",
                temp.resolve("cache").toString(),
                "MAVEN_USER_HOME",
                temp.resolve("maven").toString(),
                "MVNW_REPOURL",
                "http://127.0.0.1:9");
    }

    private void assertOneLine(Map<String, String> environment, String why) throws Exception {
        Installation.Outcome outcome = onSpark(copy(), environment);
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err().lines().filter(line -> !line.endsWith("...")))
                .singleElement()
                .asString()
                .contains(why);
    }

    private static Installation.Outcome onSpark(Installation copy, Map<String, String> environment, String... more)
            throws Exception {
        List<String> arguments = new ArrayList<>(
                List.of("run", copy.folder().resolve("lib/training.yaml").toString(), "--engine", "spark"));
        arguments.addAll(List.of(more));
        return copy.start(environment, arguments.toArray(String[]::new)).await();
    }

    private Installation copy() throws IOException {
        return Installation.built().copiedTo(temp.resolve("a folder"));
    }

    private static List<Path> archives(Installation installation) throws IOException {
        return files(installation.folder().resolve(".cds"));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
