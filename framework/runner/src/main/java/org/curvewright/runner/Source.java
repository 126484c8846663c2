package org.curvewright.runner;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The text of an experiment and where it comes from.
 *
 * @param name as problems cite it
 * @param folder where its relative paths start
 * @param overrides {@code key=value}, in order
 */
public record Source(String name, String text, Path folder, List<String> overrides) {

    public Source {
        overrides = List.copyOf(overrides);
    }

    /** @throws Refused when the file cannot be read */
    public static Source file(Path file, List<String> overrides) throws Refused {
        if (!Files.isRegularFile(file)) {
            throw new Refused(file + ": MISSING_FILE: "
                    + (Files.isDirectory(file) ? "a folder, expected an experiment's file" : "no such file"));
        }
        try {
            Path parent = file.toAbsolutePath().getParent();
            Path folder = parent == null ? Path.of("") : parent;
            return new Source(file.toString(), Files.readString(file), folder, overrides);
        } catch (CharacterCodingException e) {
            throw new Refused(file + ": MISSING_FILE: not UTF-8 text");
        } catch (IOException e) {
            throw new Refused(file + ": MISSING_FILE: cannot be read (" + e.getMessage() + ")");
        }
    }

    /** @throws Refused when the stream cannot be read */
    public static Source standardInput(InputStream in, List<String> overrides) throws Refused {
        try {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text("standard input", text, overrides);
        } catch (IOException e) {
            throw new Refused("standard input: MISSING_FILE: cannot be read (" + e.getMessage() + ")");
        }
    }

    /** An experiment in memory; relative paths start at the working directory. */
    public static Source text(String name, String text, List<String> overrides) {
        return new Source(name, text, Path.of("").toAbsolutePath(), overrides);
    }
}
