package org.curvewright.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program that reads which engine is asked for, and is started again for it. */
final class SecondStartIT {

    private static final String LOOKED_FOR = "which has no folder jars";

    @TempDir
    private Path temp;

    @Test
    void aNotationThatNoScriptReadsIsUnderstood() throws Exception {
        Path file = Files.writeString(temp.resolve("study.yaml"), training() + "engine: >-\n  spark\n");
        assertLooksForSpark(run(file.toString()));
        assertLooksForSpark(run(study().toString(), "--set", "engine={\"use\":\"spark\"}"));
    }

    @Test
    void aFolderThatLooksLikeAChoiceIsNone() throws Exception {
        Path file = Files.writeString(temp.resolve("study.yaml"), training() + "engine: spark\n");
        assertLooksForSpark(
                run(file.toString(), "--out", temp.resolve("engine=local").toString()));
        assertThat(run(study().toString(), "--out", temp.resolve("engine=spark").toString())
                        .code())
                .isZero();
    }

    @Test
    void checkNeedsNoSpark() throws Exception {
        Path file = Files.writeString(temp.resolve("study.yaml"), training() + "engine: spark\n");
        assertThat(start("check", file.toString()).await().code()).isZero();
    }

    @Test
    void standardInputIsReadOnceAndGivenToBothStarts() throws Exception {
        Path typed = Files.writeString(temp.resolve("typed.yaml"), training() + "engine: spark\n");
        Installation installation = withStandIn("cat; exit 7");
        List<String> command =
                List.of(installation.folder().resolve("bin/curvewright").toString(), "run", "-");
        Path out = temp.resolve("out");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectInput(typed.toFile()).redirectOutput(out.toFile());
        builder.environment().put("JAVA_HOME", installation.java().toString());
        builder.environment().put("CURVEWRIGHT_CACHE", "off");
        builder.environment().putAll(noArchive());
        assertThat(builder.start().waitFor()).isEqualTo(7);
        assertThat(out).hasSameTextualContentAs(typed);
    }

    @Test
    @Timeout(60)
    void aSignalEndsBothStarts() throws Exception {
        Path pid = temp.resolve("pid");
        Installation installation =
                withStandIn("echo $$ >'" + pid + ".draft'; mv '" + pid + ".draft' '" + pid + "'; exec sleep 50");
        Installation.Running running = installation.start(noArchive(), "run", study().toString(), "--engine", "spark");
        while (!Files.exists(pid)) {
            assertThat(running.process().isAlive()).isTrue();
            Thread.sleep(20);
        }
        running.process().destroy();
        assertThat(running.await().code()).isEqualTo(143);
        assertThat(ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())))
                .isEmpty();
    }

    /** A copy whose script does something else when it is asked to start the program again; it makes no class archive. */
    private Installation withStandIn(String does) throws IOException {
        Installation copy = Installation.built().copiedTo(temp.resolve("a folder"));
        Files.createFile(copy.folder().resolve(".cds"));
        Path script = copy.folder().resolve("bin/curvewright");
        String text = Files.readString(script);
        assertThat(text).startsWith("#!/bin/sh\n");
        String standIn = "#!/bin/sh\nif [ \"${1-}\" = --again ]; then\n" + does + "\nfi\n";
        Files.writeString(script, text.replaceFirst("#!/bin/sh\n", java.util.regex.Matcher.quoteReplacement(standIn)));
        return copy;
    }

    private Map<String, String> noArchive() {
        return Map.of("XDG_CACHE_HOME", study().toString());
    }

    private static Path study() {
        return Installation.built().folder().resolve("lib/training.yaml");
    }

    private static String training() throws IOException {
        return Files.readString(study());
    }

    private Installation.Outcome run(String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of("run"));
        all.addAll(List.of(arguments));
        if (!all.contains("--out")) {
            all.addAll(List.of("--out", temp.resolve("results").toString()));
        }
        return start(all.toArray(String[]::new)).await();
    }

    private Installation.Running start(String... arguments) throws IOException {
        return Installation.built()
                .start(Map.of("SPARK_HOME", temp.resolve("nothing").toString()), arguments);
    }

    private static void assertLooksForSpark(Installation.Outcome outcome) {
        assertThat(outcome.code()).as(outcome.err()).isEqualTo(2);
        assertThat(outcome.err().lines()).singleElement().asString().contains(LOOKED_FOR);
    }
}
