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

    private final PrintStream err;
    private final LongSupplier clock;
    private final long begun;
    private long drawn;
    private String phase = "";

    ProgressBar(PrintStream err, LongSupplier clock) {
        this.err = err;
        this.clock = clock;
        this.begun = clock.getAsLong();
    }

    @Override
    public void phase(int number, int of, String title) {
        phase = "[" + number + "/" + of + "] " + title;
    }

    @Override
    public void task(Tally tally) {
        long now = clock.getAsLong();
        int done = tally.done();
        int of = tally.of();
        if (now - drawn < REDRAW_NANOS && done < of) {
            return;
        }
        drawn = now;
        double seconds = (now - begun) / NANOS;
        int filled = of == 0 ? WIDTH : (int) Math.min(WIDTH, (long) WIDTH * done / of);
        err.print("\r\u001b[K" + phase + "  " + "█".repeat(filled) + "░".repeat(WIDTH - filled) + "  " + done + "/" + of
                + "  " + Math.round(tally.rate(seconds)) + " tasks/s" + left(tally.left(seconds))
                + (tally.failed() == 0 ? "" : "  " + tally.failed() + " failed"));
        if (done >= of) {
            err.print("\r\u001b[K");
        }
        err.flush();
    }

    private static String left(double seconds) {
        if (seconds < 0) {
            return "";
        }
        long whole = Math.round(Math.ceil(seconds));
        return "  " + (whole < MINUTE ? whole + " s" : whole / MINUTE + " min " + whole % MINUTE + " s") + " left";
    }
}
