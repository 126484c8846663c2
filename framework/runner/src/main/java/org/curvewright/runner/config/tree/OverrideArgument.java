package org.curvewright.runner.config.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.curvewright.runner.problem.Position;

/** One {@code path.to[0].key=value} or {@code path.to[+]=value}, taken apart. */
record OverrideArgument(String key, List<Step> steps, String value) {

    private static final Pattern STEP =
            Pattern.compile("\\.?([\\p{L}\\p{N}_-]+)|\\[([0-9]{1,9})\\]|(\\[\\+\\])|\\[\"((?:[^\"\\\\]|\\\\.)*)\"\\]");

    /** A key or an index. */
    sealed interface Step {

        /** A key of a mapping. */
        record Key(String name) implements Step {}

        /** An item of a list, from 0. */
        record Item(int index) implements Step {}

        /** A new item behind the last one. */
        record Append() implements Step {}
    }

    /** Empty where the argument does not have this form. */
    static Optional<OverrideArgument> parse(String argument) {
        List<Step> steps = new ArrayList<>();
        Matcher matcher = STEP.matcher(argument);
        int end = 0;
        while (matcher.region(end, argument.length()).lookingAt() && (end > 0) == joined(argument, end)) {
            steps.add(step(matcher));
            end = matcher.end();
        }
        return steps.isEmpty() || end == argument.length() || argument.charAt(end) != '='
                ? Optional.empty()
                : Optional.of(new OverrideArgument(argument.substring(0, end), steps, argument.substring(end + 1)));
    }

    private static boolean joined(String argument, int at) {
        return argument.charAt(at) == '.' || argument.charAt(at) == '[';
    }

    private static Step step(Matcher matcher) {
        if (matcher.group(2) != null) {
            return new Step.Item(Integer.parseInt(matcher.group(2)));
        }
        if (matcher.group(3) != null) {
            return new Step.Append();
        }
        return new Step.Key(
                matcher.group(1) != null ? matcher.group(1) : matcher.group(4).replaceAll("\\\\(.)", "$1"));
    }

    Position position() {
        return new Position.InArgument(key);
    }
}
