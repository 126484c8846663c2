package org.curvewright.runner.draft;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curvewright.spi.data.Column;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.TextColumn;

/** Columns that part the rows of a table into kinds, which a draft fits as one unless its reader parts them. */
final class Populations {

    private static final int SHOWN = 6;
    /** A column whose values are met less often names the runs, or is measured. */
    private static final int OFTEN = 3;

    private Populations() {}

    /** What to do about a column of words; nothing where it names single runs or sizes or is the same everywhere. */
    static Optional<String> of(TextColumn column, List<Guess> all) {
        List<String> values = values(column);
        boolean named = all.stream()
                .filter(guess -> guess.role() == Role.PARAMETERS)
                .anyMatch(guess -> names(column, guess.column(), values.size()));
        return parts(column, values) && !named
                ? Optional.of("it is text; rows of its " + shown(column, values)
                        + " are fitted as one: for a law each write groups: " + name(column)
                        + " in a fit, for one alone " + alone(column, values) + " here")
                : Optional.empty();
    }

    /** What to add about a column of numbers; empty where its values differ from row to row. */
    static String of(NumberColumn column) {
        List<String> values = values(column);
        return parts(column, values)
                ? "; rows of its " + shown(column, values) + " are fitted as one: for one alone write "
                        + alone(column, values) + " here"
                : "";
    }

    private static boolean parts(Column column, List<String> values) {
        return values.size() > 1 && values.size() * OFTEN <= column.size();
    }

    /** Whether each value stands for one size, as a model's name does. */
    private static boolean names(Column column, Column size, int values) {
        return values
                == IntStream.range(0, column.size())
                        .filter(row -> !column.text(row).isBlank())
                        .mapToObj(row -> List.of(column.text(row).strip(), size.text(row)))
                        .distinct()
                        .count();
    }

    private static List<String> values(Column column) {
        return IntStream.range(0, column.size())
                .mapToObj(row -> column.text(row).strip())
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    private static String shown(Column column, List<String> values) {
        String first = String.join(
                ", ",
                values.stream()
                        .limit(SHOWN)
                        .map(Populations::line)
                        .map(value -> column instanceof NumberColumn ? value : DraftText.scalar(value))
                        .toList());
        return values.size() + " values (" + first + (values.size() > SHOWN ? ", …" : "") + ")";
    }

    private static String alone(Column column, List<String> values) {
        String value = values.get(0);
        return "where: { " + name(column) + ": "
                + (column instanceof NumberColumn ? value : DraftText.scalar(line(value))) + " }";
    }

    private static String name(Column column) {
        return DraftText.scalar(line(column.variable().name()));
    }

    /** A comment ends with its line, so nothing of a table may begin another. */
    private static String line(String text) {
        return text.replaceAll("\\R", " ");
    }
}
