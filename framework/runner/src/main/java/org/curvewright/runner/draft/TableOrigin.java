package org.curvewright.runner.draft;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.curvewright.runner.Refused;
import org.curvewright.runner.problem.LocatedProblem;

/** Tells from a name which source reads it. */
public final class TableOrigin {

    private static final String PUBLISHED = "[a-z0-9.-]+/[a-z0-9.-]+";

    private TableOrigin() {}

    /** @throws Refused when it is neither a file that a source reads nor the name of a published table */
    public static Draft.Origin of(String from, Path folder) throws Refused {
        Path file = Path.of(from);
        if (!Files.isRegularFile(file)) {
            if (from.matches(PUBLISHED)) {
                return new Draft.Origin("published", "{ table: " + from + " }", named(from.replace('/', '-')));
            }
            throw new Refused(from + ": MISSING_FILE: no such file, and published tables are called <source>/<table>");
        }
        String path = DraftText.scalar(relative(file, folder));
        String name = named(stem(file));
        return switch (extension(file)) {
            case "csv", "tsv", "tab" ->
                new Draft.Origin("csv", "{ path: " + path + CsvLook.of(file).keys() + " }", name);
            case "json", "jsonl", "ndjson" -> new Draft.Origin("json", "{ path: " + path + " }", name);
            case "yaml", "yml" -> new Draft.Origin("yaml", "{ path: " + path + " }", name);
            default ->
                throw new Refused(from + ": BAD_VALUE: no source reads "
                        + (extension(file).isEmpty()
                                ? "files without an ending in their names"
                                : "'." + extension(file) + "' files")
                        + " (csv, tsv, json, jsonl, ndjson, yaml, yml)");
        };
    }

    /** What reading it found wrong, said of the table as the user called it: {@code runs.csv: BAD_VALUE: line 3: …}. */
    public static String refusal(String from, LocatedProblem problem) {
        String called = Path.of(from).getFileName() + ": ";
        int at = problem.message().indexOf(called);
        String message = at < 0 ? problem.message() : problem.message().substring(at + called.length());
        return from + ": " + problem.code() + ": " + message;
    }

    private static String relative(Path file, Path folder) {
        Path from = folder.toAbsolutePath().normalize();
        Path to = file.toAbsolutePath().normalize();
        String path = from.getRoot() != null && from.getRoot().equals(to.getRoot())
                ? from.relativize(to).toString()
                : to.toString();
        return path.replace('\\', '/');
    }

    private static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.contains(".") ? name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT) : "";
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        return name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
    }

    /** As experiments may be called. */
    private static String named(String text) {
        String name = text.replaceAll("[^\\p{L}\\p{N}._+-]+", "-").replaceAll("^[^\\p{L}\\p{N}]+|-+$", "");
        return name.isEmpty() ? "experiment" : name;
    }
}
