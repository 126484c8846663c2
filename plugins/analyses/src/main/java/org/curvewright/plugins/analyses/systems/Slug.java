package org.curvewright.plugins.analyses.systems;

import java.util.Map;
import java.util.stream.Collectors;
import org.curvewright.spi.Decimal;

/** A point as a part of an address, such as {@code N-1300000000}. */
final class Slug {

    private static final int DIGITS = 4;

    private Slug() {}

    static String of(Map<String, Double> point) {
        return point.entrySet().stream()
                .map(entry -> entry.getKey() + "-" + Decimal.significant(entry.getValue(), DIGITS))
                .collect(Collectors.joining("-"));
    }

    /** The same in a sentence, such as {@code N = 1.3e9}. */
    static String said(Map<String, Double> point) {
        return point.entrySet().stream()
                .map(entry -> entry.getKey() + " = " + Decimal.size(entry.getValue(), DIGITS))
                .collect(Collectors.joining(", "));
    }
}
