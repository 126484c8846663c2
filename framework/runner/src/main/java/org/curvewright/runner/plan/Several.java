package org.curvewright.runner.plan;

import java.util.Arrays;
import java.util.List;
import org.curvewright.spi.data.Table;

/** A few names in a message, and how many more there are. */
final class Several {

    /** More of them would hide the rest of the line. */
    private static final int NAMED = 5;

    private Several() {}

    static String of(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() > NAMED ? first + " and " + (names.size() - NAMED) + " more" : first;
    }

    /** The rows after the first that share its mistake. */
    static String alike(Table table, int[] rows) {
        List<String> others = Arrays.stream(rows)
                .skip(1)
                .mapToObj(row -> Integer.toString(table.number(row)))
                .toList();
        return others.isEmpty() ? "" : "; the same of row " + of(others);
    }
}
