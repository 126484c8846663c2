package org.curvewright.runner.config;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.curvewright.runner.config.Check.Test;
import org.curvewright.runner.config.tree.Conversions;
import org.curvewright.runner.config.tree.Keys;
import org.curvewright.runner.config.tree.Node;
import org.curvewright.runner.config.tree.ScalarNode;
import org.curvewright.runner.problem.Code;

/** Reads the test inside a claim or an expectation. */
final class CheckReader {

    private static final String WITHIN = "within";
    private static final String WITHIN_RELATIVE = "within-relative";
    private static final List<String> TESTS =
            Arrays.stream(Test.values()).map(Test::key).toList();

    private final Conversions conversions;

    CheckReader(Conversions conversions) {
        this.conversions = conversions;
    }

    /** These keys and those of a test. */
    static List<String> keysWith(String... others) {
        return Stream.of(Stream.of(others), TESTS.stream(), Stream.of(WITHIN, WITHIN_RELATIVE))
                .flatMap(keys -> keys)
                .toList();
    }

    Optional<Check> read(Keys keys) {
        List<Test> asked = Arrays.stream(Test.values())
                .filter(test -> keys.get(test.key()).isPresent())
                .toList();
        if (asked.size() != 1) {
            complain(keys, asked);
            return Optional.empty();
        }
        Test test = asked.get(0);
        Node node = keys.get(test.key()).orElseThrow();
        OptionalDouble within = tolerance(keys, WITHIN, test, node);
        OptionalDouble relative = tolerance(keys, WITHIN_RELATIVE, test, node);
        return value(test, node, within, relative);
    }

    private void complain(Keys keys, List<Test> asked) {
        if (asked.isEmpty() && keys.allKnown()) {
            conversions.add(Code.MISSING_KEY, keys.node(), "a test is missing, one of " + String.join(", ", TESTS));
        } else if (!asked.isEmpty()) {
            String found = asked.stream().map(test -> "'" + test.key() + "'").collect(Collectors.joining(" and "));
            conversions.bad(keys.node(), "expected one test, found " + found);
        }
    }

    private OptionalDouble tolerance(Keys keys, String key, Test test, Node tested) {
        Optional<Node> node = keys.get(key);
        OptionalDouble tolerance = node.map(conversions::number).orElse(OptionalDouble.empty());
        boolean numeric = !(tested instanceof ScalarNode scalar) || scalar.is(ScalarNode.Type.NUMBER);
        if (node.isPresent() && (!numeric || test != Test.IS && test != Test.INTERVAL)) {
            conversions.bad(node.get(), "'" + key + "' goes with 'is' of a number and with 'interval' only");
        }
        if (node.isPresent() && tolerance.isPresent() && tolerance.getAsDouble() < 0) {
            conversions.bad(node.get(), "expected a number of at least 0, found " + ((ScalarNode) node.get()).text());
        }
        return tolerance;
    }

    private Optional<Check> value(Test test, Node node, OptionalDouble within, OptionalDouble relative) {
        if (test == Test.NOTICE || test == Test.NO_NOTICE) {
            return conversions
                    .text(node)
                    .map(code -> new Check(
                            test, Optional.of(code), List.of(), OptionalDouble.empty(), OptionalDouble.empty()));
        }
        if (test == Test.INTERVAL) {
            return interval(node).map(ends -> new Check(test, Optional.empty(), ends, within, relative));
        }
        if (test == Test.IS && node instanceof ScalarNode scalar && !scalar.is(ScalarNode.Type.NUMBER)) {
            return word(scalar);
        }
        OptionalDouble number = conversions.number(node);
        return number.isPresent()
                ? Optional.of(new Check(test, Optional.empty(), List.of(number.getAsDouble()), within, relative))
                : Optional.empty();
    }

    private Optional<Check> word(ScalarNode scalar) {
        OptionalDouble none = OptionalDouble.empty();
        return switch (scalar.type()) {
            case TEXT -> Optional.of(new Check(Test.IS, Optional.of(scalar.text()), List.of(), none, none));
            case NULL -> Optional.of(new Check(Test.IS, Optional.empty(), List.of(), none, none));
            default -> {
                conversions.wrong(scalar, "a number, text or null");
                yield Optional.empty();
            }
        };
    }

    private Optional<List<Double>> interval(Node node) {
        List<Double> ends = Conversions.oneOrMore(node).stream()
                .flatMap(end -> conversions.number(end).stream().boxed())
                .toList();
        if (Conversions.oneOrMore(node).size() != 2) {
            conversions.wrong(node, "two numbers, [lower, upper]");
            return Optional.empty();
        }
        return ends.size() == 2 ? Optional.of(ends) : Optional.empty();
    }
}
