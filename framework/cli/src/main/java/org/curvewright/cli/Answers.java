package org.curvewright.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/** A stream that remembers that it could not be written, which a print stream keeps to itself. */
final class Answers extends FilterOutputStream {

    /** A reader that has seen enough, such as {@code head}, is no failure. */
    private static final String CLOSED_BY_READER = "broken pipe";

    private String failure = "";

    Answers(OutputStream out) {
        super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            failure = String.valueOf(e.getMessage());
            throw e;
        }
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    /** Why something was not written. */
    Optional<String> unwritten() {
        return Optional.of(failure)
                .filter(text ->
                        !text.isEmpty() && !text.toLowerCase(Locale.ROOT).contains(CLOSED_BY_READER));
    }
}
