package org.curvewright.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The built folder, started by its script. */
final class LauncherIT {

    /** A copied folder of all tests that ask for no first start of their own: to learn a class archive takes three others. */
    @TempDir
    private static Path shelf;

    private static Installation shared = Installation.built();
    private static Installation.Outcome first = new Installation.Outcome(-1, "", "");

    @TempDir
    private Path temp;

    @BeforeAll
    static void theFirstStartRunsAStudy() throws Exception {
        shared = Installation.built().copiedTo(shelf.resolve("a folder"));
        first = shared.run(
                "run",
                training(shared),
                "--quiet",
                "--out",
                shelf.resolve("out").toString());
    }

    static List<Path> jdks() throws IOException {
        return Jdks.all();
    }

    @Test
    void theRunThatFillsTheArchiveSucceedsAndSaysNothingOnItsOwn() {
        assertThat(first.err()).isEmpty();
        assertThat(first.code()).isZero();
        assertThat(shelf.resolve("out/result.json")).exists();
    }

    /** A JDK that did not start it before makes an archive of its own. */
    @ParameterizedTest
    @MethodSource("jdks")
    void aCopiedFolderWorksAndSaysNothingOnItsOwn(Path jdk) throws Exception {
        for (int start = 0; start < 2; start++) {
            Installation.Outcome outcome = shared.startedWith(jdk).run("list");
            assertThat(outcome.err()).isEmpty();
            assertThat(outcome.out()).contains("formulation");
            assertThat(outcome.code()).isZero();
        }
    }

    /** Two of them at once do not get into each other's way. */
    @Test
    void firstStartsLeaveOneClassArchiveAndAChangedJarAnotherInItsPlace() throws Exception {
        Installation copy = copy();
        Installation.Running other = copy.start(Map.of(), "list");
        assertThat(copy.run("list").code()).isZero();
        assertThat(other.await().code()).isZero();
        List<Path> before = archives(copy);
        assertThat(before)
                .singleElement()
                .satisfies(archive -> assertThat(Files.size(archive)).isPositive());
        FileTime made = Files.getLastModifiedTime(before.get(0));
        copy.run("list");
        assertThat(archives(copy)).isEqualTo(before);
        assertThat(Files.getLastModifiedTime(before.get(0))).isEqualTo(made);
        Files.copy(
                copy.folder().resolve("lib/aopalliance-1.0.jar"), copy.folder().resolve("lib/another.jar"));
        copy.run("list");
        assertThat(archives(copy)).hasSize(1).doesNotContainAnyElementsOf(before);
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
        Installation.Outcome outcome = shared.run("run", "no such file.yaml");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("no such file.yaml");
    }

    @Test
    void aMissingJavaIsOneLineAndRefused() throws Exception {
        Installation.Outcome outcome =
                shared.startedWith(temp.resolve("nothing")).run("list");
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
        Installation.Outcome outcome = shared.startedWith(old).run("list");
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
        assertThat(onSpark(offline()).err()).startsWith("curvewright: fetching Spark");
        assertThat(onSpark(offline(), "--quiet").err()).startsWith("curvewright: Spark is not at hand");
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
        Installation.Outcome outcome = onSpark(environment);
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err().lines().filter(line -> !line.endsWith("...")))
                .singleElement()
                .asString()
                .contains(why);
    }

    private static Installation.Outcome onSpark(Map<String, String> environment, String... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("run", training(shared), "--engine", "spark"));
        arguments.addAll(List.of(more));
        return shared.start(environment, arguments.toArray(String[]::new)).await();
    }

    private static String training(Installation installation) {
        return installation.folder().resolve("lib/training.yaml").toString();
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
