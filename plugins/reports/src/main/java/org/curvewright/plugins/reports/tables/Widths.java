package org.curvewright.plugins.reports.tables;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How wide the columns of a table are, so that it fits between the margins: as wide as their longest cell where there is
 * room, else at least as wide as their longest word, and the rest in proportion to what each lacks.
 *
 * @param shares of the line, one a column; their sum is at most 1
 */
record Widths(List<Double> shares, boolean small) {

    /** The width of an article's line, and of a character and of the gap about a column in it, in points. */
    private static final double LINE = 345;

    private static final double CHARACTER = 4.4;
    private static final double SMALL_CHARACTER = 4.1;
    private static final double GAP = 6;
    private static final double SLACK = 2;
    private static final int LONGEST = 40;

    /** @param words the longest unbroken piece of each column, in characters; {@code cells} its longest cell */
    static Widths of(int[] words, int[] cells) {
        double needed = IntStream.of(words).sum() * CHARACTER + words.length * (GAP + SLACK);
        boolean small = needed > LINE;
        double character = small ? SMALL_CHARACTER : CHARACTER;
        double[] least = points(words, character);
        double[] wanted = points(
                IntStream.range(0, cells.length)
                        .map(k -> Math.max(words[k], Math.min(cells[k], LONGEST)))
                        .toArray(),
                character);
        double free = LINE - sum(least);
        double lacking = sum(wanted) - sum(least);
        double given = lacking <= 0 ? 0 : Math.max(0, Math.min(1, free / lacking));
        double shrink = Math.min(1, LINE / sum(least));
        return new Widths(
                IntStream.range(0, least.length)
                        .mapToObj(k -> shrink * (least[k] + given * (wanted[k] - least[k])) / LINE)
                        .toList(),
                small);
    }

    private static double[] points(int[] characters, double character) {
        return IntStream.of(characters)
                .mapToDouble(count -> count * character + GAP + SLACK)
                .toArray();
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /** The columns as {@code longtable} takes them; numbers stand right. */
    String format(List<Boolean> numeric) {
        return IntStream.range(0, shares.size())
                .mapToObj(k -> String.format(
                        Locale.ROOT,
                        ">{\\%s\\arraybackslash}p{\\dimexpr %.4f\\linewidth-2\\tabcolsep\\relax}",
                        numeric.get(k) ? "raggedleft" : "raggedright",
                        Math.floor(1e4 * shares.get(k)) / 1e4))
                .collect(Collectors.joining());
    }
}
