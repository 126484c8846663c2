package org.curvewright.runner.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Another process that takes this one's place and has its streams, while this one waits and passes signals on. */
public final class SecondStart {

    /** 128 + SIGTERM. */
    private static final int ENDED = 143;

    private SecondStart() {}

    /**
     * Starts it and waits for its end; SIGINT and SIGTERM end it first, and then this process.
     *
     * @param input what it reads in place of this process's standard input
     * @return its exit code
     */
    public static int of(List<String> command, Optional<String> input) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        if (input.isPresent()) {
            builder.redirectInput(ProcessBuilder.Redirect.PIPE);
        }
        Process started = builder.start();
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(started), "curvewright-second-start"));
        } catch (IllegalStateException e) {
            // a signal ends this process already
            return end(started);
        }
        try {
            input.ifPresent(text -> write(text, started));
            return started.waitFor();
        } catch (InterruptedException e) {
            // by a signal: the hook waits
            return ENDED;
        }
    }

    private static void write(String text, Process started) {
        try (OutputStream in = started.getOutputStream()) {
            in.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // it ended before it had read everything, and its exit code says how
        }
    }

    private static int end(Process started) {
        started.destroy();
        try {
            return started.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ENDED;
        }
    }
}
