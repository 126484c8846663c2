package org.curvewright.runner.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;
import org.curvewright.spi.inference.Interval;

/**
 * A test of one finding.
 *
 * @param text what the value is, for {@link Test#IS} of a text; the code, for {@link Test#NOTICE} and {@link Test#NO_NOTICE}
 * @param numbers one number, two for {@link Test#INTERVAL}, none for {@link Test#IS} of a text or of nothing
 * @param within how far a number may be off, in its unit
 * @param withinRelative how far a number may be off, as a share of the expected one
 */
public record Check(
        Test test, Optional<String> text, List<Double> numbers, OptionalDouble within, OptionalDouble withinRelative) {

    /** What is asked. */
    public enum Test {
        IS,
        AT_LEAST,
        AT_MOST,
        ABOVE,
        BELOW,
        /** The finding's interval contains the number. */
        CONTAINS,
        /** The finding has an interval and the number lies outside. */
        EXCLUDES,
        /** The ends of the finding's interval. */
        INTERVAL,
        /** The finding, or its interval, carries a notice of that code. */
        NOTICE,
        /** It carries none of that code. */
        NO_NOTICE;

        /** As the user writes it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Check {
        numbers = List.copyOf(numbers);
    }

    /** Whether the finding passes; empty where it lacks what the test asks about, such as a number or an interval. */
    public Optional<Boolean> holds(Finding finding) {
        return switch (test) {
            case IS -> is(finding.value());
            case AT_LEAST -> number(finding, x -> x >= expected());
            case AT_MOST -> number(finding, x -> x <= expected());
            case ABOVE -> number(finding, x -> x > expected());
            case BELOW -> number(finding, x -> x < expected());
            case CONTAINS -> finding.interval().map(interval -> interval.contains(expected()));
            case EXCLUDES -> finding.interval().map(interval -> !interval.contains(expected()));
            case INTERVAL -> finding.interval().map(this::matches);
            case NOTICE -> Optional.of(codes(finding).anyMatch(text.orElse("")::equals));
            case NO_NOTICE -> Optional.of(codes(finding).noneMatch(text.orElse("")::equals));
        };
    }

    /** The codes of the notices that a finding and its interval carry. */
    public static Stream<String> codes(Finding finding) {
        return Stream.concat(
                        finding.notices().stream(),
                        finding.interval().stream().flatMap(interval -> interval.notices().stream()))
                .map(Notice::code)
                .distinct();
    }

    /** The code of a notice that is asked about, if one is. */
    public Optional<String> code() {
        return text.filter(code -> test == Test.NOTICE || test == Test.NO_NOTICE);
    }

    private Optional<Boolean> is(Value value) {
        if (text.isPresent()) {
            return value instanceof Value.Text found ? Optional.of(found.text().equals(text.get())) : Optional.empty();
        }
        if (numbers.isEmpty()) {
            return Optional.of(value instanceof Value.Absent);
        }
        return value instanceof Value.Quantity found ? Optional.of(near(found.number(), expected())) : Optional.empty();
    }

    private static Optional<Boolean> number(Finding finding, DoublePredicate predicate) {
        return finding.value() instanceof Value.Quantity found
                ? Optional.of(predicate.test(found.number()))
                : Optional.empty();
    }

    private boolean matches(Interval interval) {
        return interval.lower().isPresent()
                && interval.upper().isPresent()
                && near(interval.lower().getAsDouble(), numbers.get(0))
                && near(interval.upper().getAsDouble(), numbers.get(1));
    }

    private boolean near(double found, double expected) {
        double allowed = Math.max(within.orElse(0), withinRelative.orElse(0) * Math.abs(expected));
        return Math.abs(found - expected) <= allowed;
    }

    private double expected() {
        return numbers.get(0);
    }

    /** Such as {@code is 0.106 within 0.0005}. */
    public String describe() {
        String wanted = numbers.isEmpty()
                ? text.orElse("null")
                : numbers.stream().map(Decimal::shortest).collect(Collectors.joining(" to "));
        return test.key().replace('-', ' ') + " " + wanted
                + within.stream()
                        .mapToObj(x -> " within " + Decimal.shortest(x))
                        .collect(Collectors.joining())
                + withinRelative.stream()
                        .mapToObj(x -> " within a share of " + Decimal.shortest(x))
                        .collect(Collectors.joining());
    }
}
