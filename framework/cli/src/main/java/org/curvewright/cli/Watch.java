package org.curvewright.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The stream of events that somebody follows. Once begun, its last line tells how the process ends, whoever finds that out first: the
 * command, what it throws, an answer that cannot be written, or a signal.
 */
final class Watch {

    private record Followed(ProgressEvents events, Path folder) {}

    private final AtomicReference<Optional<Followed>> followed = new AtomicReference<>(Optional.empty());

    /** @param tasks as many as are known before the experiment begins */
    void begin(ProgressEvents events, String experiment, Path folder, int tasks) {
        followed.set(Optional.of(new Followed(events, folder)));
        events.begin(experiment, folder, tasks);
    }

    /** The process ends with that code. Nothing is told where nobody follows, or the end is told already. */
    void end(int code) {
        last().ifPresent(open -> open.events().end(code, open.folder()));
    }

    /** A signal ends the process; what has finished is kept. */
    void interrupted(String finished) {
        last().ifPresent(open -> open.events().interrupted(open.folder(), finished));
    }

    private Optional<Followed> last() {
        return followed.getAndSet(Optional.empty());
    }
}
