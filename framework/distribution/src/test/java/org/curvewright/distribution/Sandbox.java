package org.curvewright.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A folder that looks like a checkout: the launcher, the tables, the experiments, the jars. */
record Sandbox(Path folder, Installation installation) {

    /** What a command of a page said and how it ended. */
    record Said(int code, String text) {}

    static Sandbox in(Path folder) throws IOException {
        Installation installation = Installation.built();
        Files.createSymbolicLink(
                folder.resolve("curvewright"), installation.folder().resolve("bin/curvewright"));
        for (String shared : List.of("lib", "data")) {
            Files.createSymbolicLink(
                    folder.resolve(shared), installation.folder().resolve(shared));
        }
        Files.createDirectories(folder.resolve("configs"));
        for (Path configuration : Repository.configurations()) {
            Files.copy(configuration, folder.resolve("configs").resolve(configuration.getFileName()));
        }
        return new Sandbox(folder, installation);
    }

    /** Takes the links away, so that nothing behind them is touched when the folder goes. */
    void close() throws IOException {
        for (String link : List.of("curvewright", "lib", "data")) {
            Files.deleteIfExists(folder.resolve(link));
        }
    }

    void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** As a shell runs it, with both streams together. */
    Said run(String line) throws IOException, InterruptedException {
        Path said = Files.createTempFile(folder, ".said", "");
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(
                        Files.createTempFile(folder, ".in", "").toFile()))
                .redirectOutput(said.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("CURVEWRIGHT_") || name.startsWith("JAVA_"));
        environment.put("CURVEWRIGHT_CACHE", folder.resolve(".cache").toString());
        environment.put("JAVA_HOME", installation.java().toString());
        environment.put("PATH", installation.java().resolve("bin") + ":" + System.getenv("PATH"));
        int code = builder.start().waitFor();
        return new Said(code, Files.readString(said));
    }
}
