package org.curvewright.cli;

import java.io.PrintStream;
import org.curvewright.runner.execute.Progress;

/** Plain phase lines, for logs and pipes. */
record ProgressLines(PrintStream err) implements Progress {

    @Override
    public void phase(int number, int of, String title) {
        err.println("[" + number + "/" + of + "] " + title + " …");
    }
}
