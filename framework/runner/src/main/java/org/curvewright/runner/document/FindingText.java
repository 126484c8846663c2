package org.curvewright.runner.document;

import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;
import org.curvewright.spi.inference.Interval;

/** A finding's value as bare text. */
public final class FindingText {

    private static final int DIGITS = 6;
    private static final int LONGEST = 100;
    private static final Set<String> COUNTED = Set.of("fits", "groups", "responses", "runs", "draws", "items");

    private FindingText() {}

    /** The number in full, the text as it is, nothing where it is absent, a series as tab-separated lines. */
    public static String value(Finding finding) {
        Value value = finding.value();
        if (value instanceof Value.Quantity quantity) {
            return Decimal.shortest(quantity.number());
        }
        if (value instanceof Value.Text text) {
            return text.text();
        }
        return value instanceof Value.Series series ? table(series) : "";
    }

    /** On one line: six digits with interval and unit, a text's beginning, what a series consists of. */
    public static String line(Finding finding) {
        Value value = finding.value();
        if (value instanceof Value.Quantity quantity) {
            String interval = finding.interval()
                    .map(found -> " [" + rounded(found.lower()) + ", " + rounded(found.upper()) + "]")
                    .orElse("");
            return (Decimal.significant(quantity.number(), DIGITS) + interval + " " + unit(finding, quantity.number()))
                    .strip();
        }
        if (value instanceof Value.Text text) {
            String whole = text.text().replaceAll("\\s+", " ");
            return whole.length() <= LONGEST
                    ? whole
                    : whole.substring(0, whole.offsetByCodePoints(0, LONGEST - 1)) + "…";
        }
        return value instanceof Value.Series series
                ? "series: " + series.lanes().stream().map(Value.Lane::name).collect(Collectors.joining(", "))
                : "absent";
    }

    /** Of counts by name, one fit is no fits. */
    private static String unit(Finding finding, double number) {
        return number == 1 && COUNTED.contains(finding.unit())
                ? finding.unit().substring(0, finding.unit().length() - 1)
                : finding.unit();
    }

    private static String rounded(OptionalDouble end) {
        return end.isPresent() ? Decimal.significant(end.getAsDouble(), DIGITS) : "–";
    }

    /** {@code [lower, upper]}, an absent end as a dash. */
    public static String ends(Interval interval) {
        return "[" + end(interval.lower()) + ", " + end(interval.upper()) + "]";
    }

    private static String end(OptionalDouble end) {
        return end.isPresent() ? Decimal.shortest(end.getAsDouble()) : "–";
    }

    private static String table(Value.Series series) {
        StringBuilder text =
                new StringBuilder(series.lanes().stream().map(Value.Lane::name).collect(Collectors.joining("\t")));
        int rows = series.lanes().stream()
                .mapToInt(lane -> lane.numbers().size() + lane.labels().size())
                .max()
                .orElse(0);
        for (int row = 0; row < rows; row++) {
            int r = row;
            text.append('\n')
                    .append(series.lanes().stream().map(lane -> cell(lane, r)).collect(Collectors.joining("\t")));
        }
        return text.toString();
    }

    private static String cell(Value.Lane lane, int row) {
        if (row < lane.labels().size()) {
            return lane.labels().get(row);
        }
        double number = row < lane.numbers().size() ? lane.numbers().get(row) : Double.NaN;
        return Double.isFinite(number) ? Decimal.shortest(number) : "";
    }
}
