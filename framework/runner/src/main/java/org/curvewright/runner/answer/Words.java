package org.curvewright.runner.answer;

import java.util.List;
import java.util.stream.Stream;

/** Lists and counts as parts of sentences. */
final class Words {

    private static final int NAMED = 4;

    private Words() {}

    /** {@code a, b and c}. */
    static String list(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    /** The first ones by name, the others counted. */
    static String some(List<String> names) {
        return names.size() <= NAMED + 1
                ? list(names)
                : list(Stream.concat(names.stream().limit(NAMED), Stream.of(names.size() - NAMED + " more"))
                        .toList());
    }

    static String count(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
