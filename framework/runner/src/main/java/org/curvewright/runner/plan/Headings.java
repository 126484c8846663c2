package org.curvewright.runner.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Headings for what has a name only. */
final class Headings {

    private Headings() {}

    /** {@code cross-metric-correlation} becomes {@code Cross Metric Correlation}. */
    static String of(String name) {
        return Arrays.stream(name.split("[-_ ]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }
}
