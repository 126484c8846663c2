package org.curvewright.plugins.sources;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.curvewright.spi.Notice;

/** The objects of logs, one a line, of which no more than a line is held; what becomes of bad lines is the user's choice. */
final class LogLines {

    private static final Pattern PLACE = Pattern.compile("^line \\d+: ");

    private final BadLines bad;
    private int read;
    private int skipped;
    private String first = "";

    LogLines(BadLines bad) {
        this.bad = bad;
    }

    /** Reads every line; a bad one leaves nothing behind, as a line is known to be whole before it is read. */
    void each(Path file, InputStream in, JsonValues.Element element) throws IOException {
        if (bad == BadLines.REFUSE) {
            refusing(in, element);
            return;
        }
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank()) {
                line(file, number, line.getBytes(StandardCharsets.UTF_8), element);
            }
        }
    }

    private static void refusing(InputStream in, JsonValues.Element element) throws IOException {
        try {
            new JsonValues(in).each(element);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException(
                    malformed.getMessage() + "; 'bad-lines: skip' leaves such lines out", malformed);
        }
    }

    private void line(Path file, int number, byte[] line, JsonValues.Element element) throws IOException {
        read++;
        try {
            new JsonValues(new ByteArrayInputStream(line)).each(whole -> whole.skipChildren());
            new JsonValues(new ByteArrayInputStream(line)).each(element);
        } catch (IllegalArgumentException malformed) {
            skipped++;
            first = first.isEmpty()
                    ? file.getFileName() + ": line " + number + ": "
                            + PLACE.matcher(String.valueOf(malformed.getMessage()))
                                    .replaceFirst("")
                    : first;
        }
    }

    List<Notice> notices() {
        return skipped == 0
                ? List.of()
                : List.of(new Notice(
                        "BAD_LINES", skipped + " of " + read + " lines are left out, the first of them " + first));
    }
}
