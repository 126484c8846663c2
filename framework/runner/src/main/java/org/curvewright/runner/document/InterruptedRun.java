package org.curvewright.runner.document;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/** What an interrupted run leaves in its folder beside the outcomes of its tasks: a statement of what has finished. */
public final class InterruptedRun {

    /** The name of the statement. */
    public static final String NAME = "interrupted.txt";

    private static final String TEXT = """
            This run was interrupted before its end.
            %s.
            Their outcomes lie in .resume. %s and ends with the bytes of a run that nobody interrupted.
            A document is written at the end only: a result.json that lies here is of an earlier run.
            """;

    private InterruptedRun() {}

    /**
     * States it.
     *
     * @param how what has finished, as the execution tells
     * @param reuse whether the command as it was typed takes outcomes up
     * @return what is thrown on
     */
    public static InterruptedException tell(OutputFolder output, InterruptedException how, boolean reuse) {
        String finished = Optional.ofNullable(how.getMessage()).orElse("no task has finished");
        String next = reuse
                ? "The same command takes them up"
                : "With --no-cache the same command deletes them and begins anew; without, it takes them up";
        try {
            output.write(NAME, TEXT.formatted(finished, next));
        } catch (IOException e) {
            how.addSuppressed(e);
        }
        InterruptedException told = new InterruptedException(
                finished + " and are kept in " + output.path() + ", which has no document of this run"
                        + (reuse ? "" : "; to go on from there leave out --no-cache, which deletes them"));
        told.initCause(how);
        return told;
    }

    /** A run begins: the statement of the one before it no longer holds. */
    public static void forget(OutputFolder output) throws IOException {
        Files.deleteIfExists(output.resolve(NAME));
    }
}
