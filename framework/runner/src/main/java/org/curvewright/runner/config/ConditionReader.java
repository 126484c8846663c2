package org.curvewright.runner.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.curvewright.runner.config.tree.Conversions;
import org.curvewright.runner.config.tree.Keys;
import org.curvewright.runner.config.tree.MappingNode;
import org.curvewright.runner.config.tree.Node;
import org.curvewright.runner.config.tree.ScalarNode;

/** Reads {@code where:} and {@code exclude:}. */
final class ConditionReader {

    private static final List<String> COMPARISONS = List.of("min", "max", "above", "below", "not");
    private static final List<String> EXCLUSION = List.of("largest", "smallest", "where", "because");

    private final Conversions conversions;

    ConditionReader(Conversions conversions) {
        this.conversions = conversions;
    }

    List<Condition> conditions(Node node) {
        List<Condition> conditions = new ArrayList<>();
        conversions
                .mapping(node)
                .ifPresent(mapping ->
                        mapping.entries().forEach((column, entry) -> conditions.add(condition(column, entry.value()))));
        return conditions;
    }

    private Condition condition(String column, Node node) {
        if (!(node instanceof MappingNode mapping)) {
            return new Condition(column, scalars(node), List.of(), none(), none(), none(), none(), node);
        }
        Keys keys = Keys.of(mapping, "a condition", COMPARISONS, conversions.problems());
        if (mapping.entries().isEmpty()) {
            conversions.bad(node, "expected at least one of " + String.join(", ", COMPARISONS));
        }
        return new Condition(
                column,
                List.of(),
                keys.get("not").map(this::scalars).orElse(List.of()),
                number(keys, "min"),
                number(keys, "max"),
                number(keys, "above"),
                number(keys, "below"),
                node);
    }

    private List<ScalarNode> scalars(Node node) {
        List<ScalarNode> scalars = new ArrayList<>();
        for (Node item : Conversions.oneOrMore(node)) {
            if (item instanceof ScalarNode scalar && !scalar.is(ScalarNode.Type.NULL)) {
                scalars.add(scalar);
            } else {
                conversions.wrong(item, "a number, text, true or false");
            }
        }
        return scalars;
    }

    private OptionalDouble number(Keys keys, String key) {
        return keys.get(key).map(conversions::number).orElse(none());
    }

    private static OptionalDouble none() {
        return OptionalDouble.empty();
    }

    List<Exclusion> exclusions(Node node) {
        return Conversions.oneOrMore(node).stream()
                .flatMap(item -> conversions.mapping(item).stream())
                .flatMap(item -> exclusion(item).stream())
                .toList();
    }

    private Optional<Exclusion> exclusion(MappingNode node) {
        Keys keys = Keys.of(node, "an exclusion", EXCLUSION, conversions.problems());
        Optional<String> because = keys.require("because").flatMap(conversions::line);
        Map<String, Integer> largest = keys.get("largest").map(this::counts).orElse(Map.of());
        Map<String, Integer> smallest = keys.get("smallest").map(this::counts).orElse(Map.of());
        List<Condition> where = keys.get("where").map(this::conditions).orElse(List.of());
        if (keys.get("largest")
                .or(() -> keys.get("smallest"))
                .or(() -> keys.get("where"))
                .isEmpty()) {
            conversions.bad(node, "excludes nothing; expected at least one of largest, smallest, where");
        }
        return because.map(reason -> new Exclusion(largest, smallest, where, reason, node));
    }

    private Map<String, Integer> counts(Node node) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        conversions
                .mapping(node)
                .ifPresent(mapping -> mapping.entries()
                        .forEach((column, entry) -> conversions
                                .whole(entry.value(), 1, Integer.MAX_VALUE)
                                .ifPresent(count -> counts.put(column, (int) count))));
        return counts;
    }
}
