package org.curvewright.runner.plan;

import java.util.List;

/** A few names in a message, and how many more there are. */
final class Several {

    /** More of them would hide the rest of the line. */
    private static final int NAMED = 5;

    private Several() {}

    static String of(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() > NAMED ? first + " and " + (names.size() - NAMED) + " more" : first;
    }
}
