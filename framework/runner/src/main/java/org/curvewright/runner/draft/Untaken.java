package org.curvewright.runner.draft;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.TextColumn;

/** Why the columns of numbers that a draft leaves out are left out, so that nobody misses one unseen. */
final class Untaken {

    private static final double PERCENT = 100;
    /** Scores in percent seldom stay below it. */
    private static final double TENTH_OF_ALL = 10;

    private static final int SHOWN = 4;
    private static final Pattern GROUPED = Pattern.compile("-?[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?");
    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?");

    private Untaken() {}

    /** A line for each, such as {@code # Not taken: lr, because it is a setting of the run}. */
    static List<String> lines(List<Guess> all, Set<String> used) {
        return all.stream()
                .filter(guess -> !used.contains(guess.columnName()))
                .flatMap(guess -> reason(guess, all)
                        .map(why -> "# Not taken: " + DraftText.scalar(guess.columnName()) + ", because " + why + ".")
                        .stream())
                .toList();
    }

    private static Optional<String> reason(Guess guess, List<Guess> all) {
        if (Header.of(guess.columnName()).percent()) {
            return Optional.of("it is a percentage and laws of scores need shares; divide it by 100");
        }
        return guess.column() instanceof NumberColumn numbers
                ? Optional.of(
                        reason(numbers, guess.role()) + (guess.role() == Role.OTHER ? Populations.of(numbers) : ""))
                : guess.column() instanceof TextColumn texts
                        ? written(texts).or(() -> Populations.of(texts, all))
                        : Optional.empty();
    }

    private static String reason(NumberColumn column, Role role) {
        String name = column.variable().name();
        double[] values = ColumnReader.present(column);
        if (role == Role.LONE_ERROR) {
            return "it is called like a standard error, of what is no response or has one already";
        }
        if (role == Role.SPARE) {
            return "another column was taken for what its name says too";
        }
        if (Header.of(name).extreme()) {
            return "its name is that of an extreme, such as the least of a window";
        }
        if (Setting.spread(name)) {
            return "its name is that of a spread of repetitions, no standard error and no response";
        }
        if (Setting.is(name)) {
            return "it is a setting of the run or of its training";
        }
        if (values.length == 0) {
            return "it is empty";
        }
        return ranged(values);
    }

    private static String ranged(double[] values) {
        double least = Arrays.stream(values).min().orElseThrow();
        double most = Arrays.stream(values).max().orElseThrow();
        if (least == most) {
            return "it is always " + Decimal.shortest(least);
        }
        if (ColumnReader.shares(values)) {
            return "its name tells no score; --column NAME=COLUMN takes it as one";
        }
        String range = Decimal.significant(least, SHOWN) + " to " + Decimal.significant(most, SHOWN);
        return least >= 0 && most <= PERCENT && most > TENTH_OF_ALL
                ? "its name tells no role (" + range + "; where these are percent, divide by 100)"
                : "its name tells no role (" + range + ")";
    }

    /** Numbers that are written as no source reads them. */
    private static Optional<String> written(TextColumn column) {
        List<String> cells = IntStream.range(0, column.size())
                .mapToObj(row -> column.text(row).strip())
                .filter(cell -> !cell.isEmpty())
                .toList();
        Optional<String> grouped = cells.stream().filter(Untaken::grouped).findFirst();
        if (grouped.isPresent() && cells.stream().allMatch(cell -> grouped(cell) || number(cell))) {
            return Optional.of("its numbers have separators between thousands ('" + grouped.get()
                    + "'), so they are text; write them without");
        }
        Stream<String> others = cells.stream().filter(cell -> !number(cell));
        boolean mostly = cells.stream().filter(Untaken::number).count() * 2 > cells.size();
        return mostly
                ? others.findFirst()
                        .map(other -> "it has text among its numbers ('" + other + "'); leave such cells empty")
                : Optional.empty();
    }

    /** What to add to a refusal: columns that would be numbers. */
    static String hint(List<Guess> all) {
        return all.stream()
                .filter(guess -> guess.column() instanceof TextColumn)
                .flatMap(guess -> written((TextColumn) guess.column())
                        .map(why -> "; '" + guess.columnName() + "' was not considered, because " + why)
                        .stream())
                .reduce("", String::concat);
    }

    private static boolean grouped(String cell) {
        return GROUPED.matcher(cell).matches();
    }

    private static boolean number(String cell) {
        return NUMBER.matcher(cell).matches();
    }
}
