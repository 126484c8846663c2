package org.curvewright.runner.engine;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * While it is open, SIGINT and SIGTERM interrupt the thread that opened it and wait a moment for it to end what it does; the
 * JVM then ends with the signal's own exit code, 130 or 143.
 */
public final class Interruption implements AutoCloseable {

    /** Longer than an engine waits and writing takes on a busy machine, shorter than a scheduler waits before it kills. */
    private static final long PATIENCE_SECONDS = 6;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;
    private volatile boolean ending;

    private Interruption(Thread interrupted, Runnable impatient) {
        this.hook = new Thread(() -> end(interrupted, impatient), "curvewright-interruption");
    }

    /**
     * From now on signals interrupt the thread. What libraries print on {@code System.err} while the process ends, such as that
     * their own threads end too, is told to nobody.
     *
     * @param impatient what is said where the thread does not end in time; what has finished is stored all the same
     */
    public static Interruption of(Thread interrupted, Runnable impatient) {
        Interruption opened = new Interruption(interrupted, impatient);
        System.setErr(new PrintStream(
                opened.heard(new FileOutputStream(FileDescriptor.err)), true, Charset.defaultCharset()));
        Runtime.getRuntime().addShutdownHook(opened.hook);
        return opened;
    }

    /** @param then what is done as soon as another process has ended, however it did */
    public static void follow(long process, Runnable then) {
        Ahead.begin(() -> {
            ProcessHandle.of(process).ifPresent(first -> first.onExit().join());
            then.run();
            return true;
        });
    }

    private OutputStream heard(OutputStream all) {
        return new FilterOutputStream(all) {
            @Override
            public void write(int b) throws IOException {
                if (!ending) {
                    out.write(b);
                }
            }

            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                if (!ending) {
                    out.write(bytes, from, count);
                }
            }
        };
    }

    private void end(Thread interrupted, Runnable impatient) {
        ending = true;
        interrupted.interrupt();
        try {
            if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                impatient.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether a signal ends the process, with the signal's own exit code. */
    public boolean came() {
        return ending;
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // it runs already, and ends the process
        }
    }
}
