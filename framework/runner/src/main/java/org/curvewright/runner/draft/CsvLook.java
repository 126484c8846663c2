package org.curvewright.runner.draft;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the first lines of a CSV file show of how it is written: what stands between cells and before decimals, and sizes. */
record CsvLook(char delimiter, boolean comma, List<String> sizes) {

    private static final int LINES = 200;
    private static final Pattern WITH_COMMA = Pattern.compile("-?[0-9]*,[0-9]+(?:[eE][-+]?[0-9]+)?");
    private static final Pattern SIZE = Pattern.compile("[0-9]+(?:[.,][0-9]+)?\\s?[kKmMbBgGtT]");
    private static final String OTHERS = ";\t";

    static CsvLook of(Path file) {
        List<String> lines = lines(file);
        if (lines.isEmpty()) {
            return new CsvLook(',', false, List.of());
        }
        char delimiter = delimiter(lines.get(0));
        List<List<String>> rows = lines.stream()
                .filter(line -> !line.isBlank())
                .map(line -> cells(line, delimiter))
                .toList();
        List<List<String>> below = rows.subList(1, rows.size());
        boolean comma = delimiter != ','
                && below.stream()
                        .flatMap(List::stream)
                        .anyMatch(cell -> WITH_COMMA.matcher(cell).matches());
        List<String> sizes = IntStream.range(0, rows.get(0).size())
                .filter(k -> areSizes(below, k))
                .mapToObj(rows.get(0)::get)
                .toList();
        return new CsvLook(delimiter, comma, sizes);
    }

    /** What cannot be read as text is the source's to refuse. */
    private static List<String> lines(Path file) {
        List<String> lines = new ArrayList<>();
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = in.readLine(); line != null && lines.size() < LINES; line = in.readLine()) {
                lines.add(lines.isEmpty() && line.startsWith("\uFEFF") ? line.substring(1) : line);
            }
        } catch (IOException unreadable) {
            return List.of();
        }
        return lines;
    }

    /** The one that parts the header into most cells; a comma where none does better. */
    private static char delimiter(String header) {
        char best = ',';
        for (char other : OTHERS.toCharArray()) {
            best = count(header, other) > count(header, best) ? other : best;
        }
        return best;
    }

    private static long count(String text, char character) {
        return text.chars().filter(each -> each == character).count();
    }

    private static List<String> cells(String line, char delimiter) {
        return List.of(line.split(Pattern.quote(String.valueOf(delimiter)), -1)).stream()
                .map(cell -> cell.strip().replaceAll("^\"|\"$", "").strip())
                .toList();
    }

    private static boolean areSizes(List<List<String>> rows, int column) {
        List<String> filled = rows.stream()
                .filter(row -> column < row.size() && !row.get(column).isEmpty())
                .map(row -> row.get(column))
                .toList();
        return !filled.isEmpty()
                && filled.stream().allMatch(cell -> SIZE.matcher(cell).matches());
    }

    /** The keys of the source, after its path. */
    String keys() {
        return (delimiter == ',' ? "" : ", delimiter: " + (delimiter == '\t' ? "tab" : "\";\""))
                + (comma ? ", decimal: comma" : "")
                + (sizes.isEmpty()
                        ? ""
                        : ", sizes: "
                                + sizes.stream().map(DraftText::scalar).collect(Collectors.joining(", ", "[", "]")));
    }
}
