package org.curvewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.curvewright.runner.execute.Progress.Tally;
import org.junit.jupiter.api.Test;

final class ProgressBarTest {

    private static final String CLEAR = "\r\u001b[K";

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final ProgressBar bar = new ProgressBar(new PrintStream(shown, true, StandardCharsets.UTF_8), () -> 0);

    private String shown() {
        return shown.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whatFollowsTheTasksIsShownUntilTheEnd() {
        bar.phase(1, 2, "Loss");
        bar.task(new Tally(3, 0, 0, 3));
        bar.phase(2, 2, "Document and reports");
        assertThat(shown()).endsWith(CLEAR + CLEAR + "[2/2] Document and reports …");

        bar.over();
        assertThat(shown()).endsWith(" …" + CLEAR);
    }

    @Test
    void aRunThatNeverBeganLeavesTheTerminalAlone() {
        bar.over();
        assertThat(shown()).isEmpty();
    }
}
