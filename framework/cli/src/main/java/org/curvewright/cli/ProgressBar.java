package org.curvewright.cli;

import java.io.PrintStream;
import java.util.function.LongSupplier;
import org.curvewright.runner.execute.Progress;

/** One line that is redrawn: phase, bar, tasks a second, time left. */
final class ProgressBar implements Progress {

    private static final int WIDTH = 24;
    private static final double NANOS = 1e9;
    private static final long REDRAW_NANOS = 50_000_000;
    private static final int MINUTE = 60;
    private static final String CLEAR = "\r\u001b[K";

    private final PrintStream err;
    private final LongSupplier clock;
    private final long begun;
    private final Pace pace = new Pace();
    private long drawn;
    private String phase = "";
    private boolean finished;

    ProgressBar(PrintStream err, LongSupplier clock) {
        this.err = err;
        this.clock = clock;
        this.begun = clock.getAsLong();
    }

    @Override
    public void phase(int number, int of, String title) {
        phase = "[" + number + "/" + of + "] " + title;
        if (finished) {
            err.print(CLEAR + phase + " …");
            err.flush();
        }
    }

    @Override
    public void task(Tally tally) {
        long now = clock.getAsLong();
        int done = tally.done();
        int of = tally.of();
        pace.see(tally, (now - begun) / NANOS);
        finished = done >= of;
        if (now - drawn < REDRAW_NANOS && !finished) {
            return;
        }
        drawn = now;
        int filled = of == 0 ? WIDTH : (int) Math.min(WIDTH, (long) WIDTH * done / of);
        err.print(CLEAR + phase + "  " + "█".repeat(filled) + "░".repeat(WIDTH - filled) + "  " + done + "/" + of
                + rate() + left()
                + (tally.failed() == 0 ? "" : "  " + tally.failed() + " failed"));
        if (finished) {
            err.print(CLEAR);
        }
        err.flush();
    }

    @Override
    public void over() {
        if (!phase.isEmpty()) {
            err.print(CLEAR);
            err.flush();
        }
    }

    private String rate() {
        return pace.rate().isPresent() ? "  " + Math.round(pace.rate().getAsDouble()) + " tasks/s" : "";
    }

    private String left() {
        if (pace.left().isEmpty()) {
            return "";
        }
        long whole = Math.round(Math.ceil(pace.left().getAsDouble()));
        return "  " + (whole < MINUTE ? whole + " s" : whole / MINUTE + " min " + whole % MINUTE + " s") + " left";
    }
}
