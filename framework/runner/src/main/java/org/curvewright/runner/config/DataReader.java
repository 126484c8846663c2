package org.curvewright.runner.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.curvewright.runner.config.tree.Conversions;
import org.curvewright.runner.config.tree.Keys;
import org.curvewright.runner.config.tree.MappingNode;
import org.curvewright.runner.config.tree.Node;
import org.curvewright.runner.config.tree.ScalarNode;

/** Reads the entries of {@code data:}. */
final class DataReader {

    static final List<String> KEYS = List.of("use", "with", "columns", "where", "exclude", "roles");
    private static final List<String> COLUMN = List.of("column", "unit", "convention", "items", "chance", "values");

    private final Conversions conversions;
    private final UseReader uses;
    private final ConditionReader conditions;

    DataReader(Conversions conversions) {
        this.conversions = conversions;
        this.uses = new UseReader(conversions);
        this.conditions = new ConditionReader(conversions);
    }

    List<DataEntry> read(MappingNode node) {
        List<DataEntry> data = new ArrayList<>();
        node.entries().forEach((name, entry) -> {
            new Names(conversions).check(name, entry.value());
            read(name, entry.value()).ifPresent(data::add);
        });
        return data;
    }

    private Optional<DataEntry> read(String name, Node node) {
        Optional<Use> source = uses.read(node, "data source", KEYS);
        Optional<MappingNode> block = node instanceof MappingNode mapping ? Optional.of(mapping) : Optional.empty();
        List<DataEntry.ColumnEntry> columns = block.flatMap(keys -> keys.get("columns"))
                .flatMap(conversions::mapping)
                .map(this::columns)
                .orElse(List.of());
        List<Condition> where = block.flatMap(keys -> keys.get("where"))
                .map(conditions::conditions)
                .orElse(List.of());
        List<Exclusion> exclude = block.flatMap(keys -> keys.get("exclude"))
                .map(conditions::exclusions)
                .orElse(List.of());
        Roles roles = block.flatMap(keys -> keys.get("roles"))
                .map(new RolesReader(conversions)::read)
                .orElse(Roles.NONE);
        return source.map(use -> new DataEntry(name, use, columns, where, exclude, roles, node));
    }

    private List<DataEntry.ColumnEntry> columns(MappingNode node) {
        List<DataEntry.ColumnEntry> columns = new ArrayList<>();
        node.entries().forEach((symbol, entry) -> column(symbol, entry.value()).ifPresent(columns::add));
        return columns;
    }

    private Optional<DataEntry.ColumnEntry> column(String symbol, Node node) {
        new Names(conversions).check(symbol, node);
        if (node instanceof ScalarNode) {
            return conversions
                    .line(node)
                    .map(column -> new DataEntry.ColumnEntry(
                            symbol,
                            column,
                            Optional.empty(),
                            Optional.empty(),
                            OptionalInt.empty(),
                            OptionalDouble.empty(),
                            Map.of(),
                            node));
        }
        return conversions.mapping(node).map(mapping -> described(symbol, mapping));
    }

    private DataEntry.ColumnEntry described(String symbol, MappingNode node) {
        Keys keys = Keys.of(node, "a column", COLUMN, conversions.problems());
        return new DataEntry.ColumnEntry(
                symbol,
                keys.get("column").flatMap(conversions::line).orElse(symbol),
                keys.get("unit").flatMap(conversions::text),
                keys.get("convention").flatMap(conversions::line),
                keys.get("items").map(this::items).orElse(OptionalInt.empty()),
                keys.get("chance").map(this::chance).orElse(OptionalDouble.empty()),
                keys.get("values")
                        .flatMap(conversions::mapping)
                        .map(this::values)
                        .orElse(Map.of()),
                node);
    }

    private OptionalInt items(Node node) {
        return conversions.whole(node, 1, Integer.MAX_VALUE).stream()
                .mapToInt(Math::toIntExact)
                .findFirst();
    }

    private Map<String, OptionalDouble> values(MappingNode node) {
        Map<String, OptionalDouble> values = new LinkedHashMap<>();
        node.entries().forEach((text, entry) -> {
            boolean missing = entry.value() instanceof ScalarNode scalar && scalar.is(ScalarNode.Type.NULL);
            values.put(text, missing ? OptionalDouble.empty() : conversions.number(entry.value()));
        });
        return values;
    }

    private OptionalDouble chance(Node node) {
        OptionalDouble chance = conversions.number(node);
        if (chance.isPresent() && !(chance.getAsDouble() >= 0 && chance.getAsDouble() < 1)) {
            conversions.bad(node, "expected a chance level from 0 to below 1, found " + ((ScalarNode) node).text());
        }
        return chance;
    }
}
