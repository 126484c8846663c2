package org.curvewright.plugins.analyses;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.analysis.Finding;

/** What a sweep says to a newcomer: how far each number moves, and which choice moves it. */
final class SpreadAnswer {

    /** What a search makes small, comparable on the same data alone. */
    private static final String OBJECTIVE = "/objective";

    private static final int TOLD = 4;
    private static final int DIGITS = 4;
    private static final int SHARE_DIGITS = 2;
    private static final double PERCENT = 100;

    private SpreadAnswer() {}

    /** Of the first few numbers; objectives of different data are no answer to anything. */
    static Finding of(int cells, List<SpreadNumbers> numbers, List<String> choices) {
        List<SpreadNumbers> telling = numbers.stream()
                .filter(spread -> !isObjective(spread.address()))
                .toList();
        String told = telling.stream()
                .limit(TOLD)
                .map(spread -> sentence(spread, choices))
                .collect(Collectors.joining(" "));
        String more = telling.size() > TOLD
                ? " " + (telling.size() - TOLD) + " more numbers stand below "
                        + telling.get(TOLD).address() + " and so on."
                : "";
        return Finding.verdict(
                "answer",
                "Over the " + cells + " combinations of " + String.join(", ", choices) + ": "
                        + (told.isEmpty()
                                ? "no estimate or forecast was found in them; of: names other findings, such as \"analyses/*/mape\"."
                                : told + more));
    }

    static boolean isObjective(String address) {
        return address.endsWith(OBJECTIVE);
    }

    private static String sentence(SpreadNumbers spread, List<String> choices) {
        double lowest = spread.number("lowest");
        if (!Double.isFinite(lowest)) {
            return named(spread) + " has no value in any of them.";
        }
        String range = named(spread) + " runs from " + shown(lowest) + " to " + shown(spread.number("highest"))
                + (spread.unit().isEmpty() ? "" : " " + spread.unit()) + ", with the median "
                + shown(spread.number("median"));
        return range + reasons(spread, choices) + ".";
    }

    /** {@code fits/loss/loss/kaplan/alpha} is the alpha of loss/loss/kaplan. */
    private static String named(SpreadNumbers spread) {
        String address = spread.address();
        int cut = address.lastIndexOf('/');
        return cut < 0
                ? address
                : address.substring(cut + 1) + " of "
                        + address.substring(0, cut).replaceFirst("^fits/", "");
    }

    /** The choices from the one that explains most; silent where shares are withheld. */
    private static String reasons(SpreadNumbers spread, List<String> choices) {
        List<String> ranked = choices.stream()
                .filter(choice -> Double.isFinite(share(spread, choice)))
                .sorted(Comparator.comparingDouble((String choice) -> -share(spread, choice)))
                .map(choice -> choice + " " + percent(share(spread, choice)))
                .toList();
        return ranked.isEmpty()
                ? missing(spread)
                : "; of its variance explain " + String.join(", ", ranked) + ", their interplay "
                        + percent(share(spread, "interplay"));
    }

    private static String missing(SpreadNumbers spread) {
        int present = spread.present().length;
        return present < spread.values().length
                ? "; it is known in " + present + " of them only, so that no choice's share can be told"
                : "; it is the same in all of them";
    }

    private static double share(SpreadNumbers spread, String choice) {
        return spread.number("share/" + choice);
    }

    private static String percent(double share) {
        return Decimal.significant(PERCENT * share, SHARE_DIGITS) + " %";
    }

    private static String shown(double value) {
        return Decimal.significant(value, DIGITS);
    }
}
