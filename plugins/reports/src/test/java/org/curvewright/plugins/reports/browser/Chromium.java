package org.curvewright.plugins.reports.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A headless Chromium that is spoken to by its DevTools protocol. */
public final class Chromium implements AutoCloseable {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final int PATIENCE_SECONDS = 30;

    private final Process process;
    private final DevTools tools;

    private Chromium(Process process, DevTools tools) {
        this.process = process;
        this.tools = tools;
    }

    /** The browser on the path, or the one that the variable CHROMIUM names. */
    public static Optional<Path> found() {
        Optional<Path> named = Optional.ofNullable(System.getenv("CHROMIUM")).map(Path::of);
        return named.or(() -> NAMES.stream()
                .flatMap(
                        name -> List.of(System.getenv().getOrDefault("PATH", "").split(":", -1)).stream()
                                .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst());
    }

    /** @param profile an empty folder */
    public static Chromium start(Path program, Path profile) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile)
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("chromium.log").toFile())
                .start();
        URI address = address(process, profile.resolve("DevToolsActivePort"));
        DevTools tools = new DevTools();
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, tools)
                .join();
        tools.attach(socket);
        return new Chromium(process, tools);
    }

    private static URI address(Process process, Path file) throws IOException, InterruptedException {
        for (int tenths = 0; tenths < PATIENCE_SECONDS * 10 && process.isAlive(); tenths++) {
            if (Files.exists(file)) {
                List<String> lines = Files.readAllLines(file);
                if (lines.size() == 2) {
                    return URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
                }
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        process.destroy();
        throw new IOException("the browser did not start");
    }

    /** A page in a tab of its own. */
    public Tab open(Path page) {
        return Tab.open(tools, page.toUri());
    }

    @Override
    public void close() {
        boolean gone = tools.send("Browser.close", "{}")
                .thenCompose(answer -> process.onExit())
                .completeOnTimeout(process, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .thenApply(exited -> !exited.isAlive())
                .join();
        if (!gone) {
            process.destroyForcibly();
        }
    }
}
