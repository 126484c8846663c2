package org.curvewright.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;
import org.curvewright.runner.execute.Progress;
import org.curvewright.runner.json.RecordJson;

/** One line of JSON an event, for schedulers and agents. Tasks are told ten times a second at most, failures always. */
final class ProgressEvents implements Progress {

    private static final double NANOS = 1e9;
    private static final long PAUSE_NANOS = 100_000_000;
    private static final double MILLIS = 1000;

    private final PrintStream err;
    private final LongSupplier clock;
    private final long begun;
    private final Pace pace = new Pace();
    private long told;
    private boolean last;

    ProgressEvents(PrintStream err, LongSupplier clock) {
        this.err = err;
        this.clock = clock;
        this.begun = clock.getAsLong();
        this.told = begun - PAUSE_NANOS;
    }

    private record Begin(String event, String experiment, String folder, int tasks) {}

    private record Phase(String event, double seconds, int number, int of, String title) {}

    private record Tasks(
            String event, double seconds, int done, int of, int reused, int failed, double rate, double secondsLeft) {}

    private record Failure(String event, double seconds, String task, String why) {}

    private record Interrupted(String event, double seconds, String folder, String finished) {}

    private record End(String event, double seconds, int exit, String folder) {}

    /** The experiment begins; as many tasks as are known before it does. */
    void begin(String experiment, Path folder, int tasks) {
        tell(new Begin("begin", experiment, folder.toString(), tasks));
    }

    /** The experiment has ended and its files are written. */
    void end(int exit, Path folder) {
        tell(new End("end", seconds(), exit, folder.toString()));
    }

    /** A signal came; what has finished is kept. */
    void interrupted(Path folder, String finished) {
        tell(new Interrupted("interrupted", seconds(), folder.toString(), finished));
    }

    @Override
    public void phase(int number, int of, String title) {
        last = number >= of;
        tell(new Phase("phase", seconds(), number, of, title));
    }

    @Override
    public void task(Tally tally) {
        long now = clock.getAsLong();
        double seconds = (now - begun) / NANOS;
        pace.see(tally, seconds);
        if (now - told < PAUSE_NANOS && tally.done() < tally.of()) {
            return;
        }
        told = now;
        tell(new Tasks(
                "tasks",
                rounded(seconds),
                tally.done(),
                tally.of(),
                tally.reused(),
                tally.failed(),
                rounded(pace.rate()),
                left(tally)));
    }

    @Override
    public void failed(String task, String why) {
        tell(new Failure("failure", seconds(), task, why));
    }

    /** What follows the tasks takes its time too. */
    private double left(Tally tally) {
        return tally.open() == 0 && !last ? Double.NaN : rounded(pace.left());
    }

    private double seconds() {
        return rounded((clock.getAsLong() - begun) / NANOS);
    }

    private static double rounded(OptionalDouble value) {
        return value.isPresent() ? rounded(value.getAsDouble()) : Double.NaN;
    }

    private static double rounded(double value) {
        return Math.round(value * MILLIS) / MILLIS;
    }

    private void tell(Record event) {
        err.println(RecordJson.line(event));
    }
}
