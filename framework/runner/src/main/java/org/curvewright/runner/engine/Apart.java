package org.curvewright.runner.engine;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.curvewright.spi.engine.Batch;
import org.curvewright.spi.engine.Engine;
import org.curvewright.spi.engine.Engine.Outcome;

/**
 * An engine of a plugin, opened, asked and closed on a thread of its own. A cluster may not heed an interruption while it starts or
 * stops, which takes seconds; whoever waits for it here can leave at once.
 */
final class Apart implements Engine.Session {

    private static final long POLL_MILLIS = 50;
    /** Less than a signal leaves for all that is to be told. */
    private static final long PATIENCE_SECONDS = 1;

    private final Supplier<Engine.Session> start;
    private final Runnable works;
    private final ExecutorService thread;
    private volatile Optional<Engine.Session> session = Optional.empty();
    private volatile boolean left;

    /**
     * @param start opens the engine when the first batch comes
     * @param works called by whoever waits here, as often as there is a look at the engine after it was opened
     */
    Apart(Supplier<Engine.Session> start, Runnable works) {
        this.start = start;
        this.works = works;
        this.thread = Executors.newSingleThreadExecutor(work -> {
            Thread one = new Thread(work, "curvewright-engine");
            one.setDaemon(true);
            return one;
        });
    }

    @Override
    public void run(Batch batch, Consumer<Outcome> finished) throws InterruptedException {
        BlockingQueue<Outcome> arrived = new LinkedBlockingQueue<>();
        Future<?> work = thread.submit(() -> {
            if (session.isEmpty()) {
                session = Optional.of(start.get());
            }
            if (!left) {
                session.get().run(batch, arrived::add);
            }
            return batch;
        });
        try {
            hand(work, arrived, finished);
            work.get();
        } catch (InterruptedException e) {
            left = true;
            // a start goes on to its end, where it is stopped again
            work.cancel(session.isPresent());
            throw e;
        } catch (ExecutionException e) {
            throw unwrapped(e);
        }
    }

    private void hand(Future<?> work, BlockingQueue<Outcome> arrived, Consumer<Outcome> finished)
            throws InterruptedException {
        boolean over = false;
        while (!over || !arrived.isEmpty()) {
            over = work.isDone();
            session.ifPresent(any -> works.run());
            Optional.ofNullable(arrived.poll(over ? 0 : POLL_MILLIS, TimeUnit.MILLISECONDS))
                    .ifPresent(finished);
        }
    }

    private static RuntimeException unwrapped(ExecutionException thrown) {
        if (thrown.getCause() instanceof RuntimeException own) {
            return own;
        }
        if (thrown.getCause() instanceof Error error) {
            throw error;
        }
        return new IllegalStateException("the engine's thread was interrupted", thrown.getCause());
    }

    @Override
    public void close() {
        Future<?> closed = thread.submit(() -> session.ifPresent(Engine.Session::close));
        thread.shutdown();
        try {
            if (left) {
                closed.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } else {
                closed.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException e) {
            // it stops by itself, or ends with the process
        } catch (ExecutionException e) {
            throw unwrapped(e);
        }
    }
}
