package org.curvewright.spi.store;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;
import org.curvewright.spi.inference.Interval;

/**
 * A finding as a row of a table, the same in every format. Series have no cell.
 *
 * @param kind in lower case
 * @param value empty for texts and what is absent
 * @param text empty for numbers and what is absent
 * @param level nominal coverage of the interval; empty where there is none
 * @param notices a line each, {@code CODE: text}
 * @param intervalNotices those of the interval, likewise
 */
public record FindingRow(
        String address,
        String kind,
        OptionalDouble value,
        String text,
        String unit,
        OptionalDouble lower,
        OptionalDouble upper,
        OptionalDouble standardError,
        OptionalDouble level,
        String method,
        String notices,
        String intervalNotices) {

    /** The names of the columns, in the order of the components. */
    public static final List<String> NAMES = List.of(
            "address",
            "kind",
            "value",
            "text",
            "unit",
            "lower",
            "upper",
            "standard_error",
            "level",
            "method",
            "notices",
            "interval_notices");

    public static FindingRow of(Finding finding) {
        Optional<Interval> interval = finding.interval();
        return new FindingRow(
                finding.address(),
                finding.kind().name().toLowerCase(Locale.ROOT),
                finding.value() instanceof Value.Quantity quantity
                        ? OptionalDouble.of(quantity.number())
                        : OptionalDouble.empty(),
                finding.value() instanceof Value.Text text ? text.text() : "",
                finding.unit(),
                interval.map(Interval::lower).orElse(OptionalDouble.empty()),
                interval.map(Interval::upper).orElse(OptionalDouble.empty()),
                interval.map(Interval::standardError).orElse(OptionalDouble.empty()),
                interval.map(found -> OptionalDouble.of(found.level())).orElse(OptionalDouble.empty()),
                interval.map(Interval::method).orElse(""),
                lines(finding.notices()),
                interval.map(Interval::notices).map(FindingRow::lines).orElse(""));
    }

    private static String lines(List<Notice> notices) {
        return notices.stream()
                .map(notice -> notice.code() + ": " + notice.text().replace('\n', ' '))
                .collect(Collectors.joining("\n"));
    }

    /** @throws IllegalArgumentException when {@code kind} is none */
    public Finding finding() {
        Optional<Interval> interval = level.isEmpty()
                ? Optional.empty()
                : Optional.of(new Interval(
                        lower, upper, standardError, level.getAsDouble(), method, notices(intervalNotices)));
        return new Finding(
                address,
                Finding.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                stated(),
                unit,
                interval,
                notices(notices));
    }

    private Value stated() {
        if (value.isPresent()) {
            return new Value.Quantity(value.getAsDouble());
        }
        return text.isEmpty() ? new Value.Absent() : new Value.Text(text);
    }

    private static List<Notice> notices(String lines) {
        return Arrays.stream(lines.split("\n"))
                .filter(line -> !line.isEmpty())
                .map(line -> line.split(": ", 2))
                .map(parts -> new Notice(parts[0], parts.length > 1 ? parts[1] : ""))
                .toList();
    }
}
