package org.curvewright.runner.config.bind;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.curvewright.runner.config.tree.Keys;
import org.curvewright.runner.config.tree.MappingNode;
import org.curvewright.runner.config.tree.Node;
import org.curvewright.runner.config.tree.ScalarNode;
import org.curvewright.runner.config.tree.TreeReader;
import org.curvewright.runner.problem.Problems;

/** Fills a record from a mapping: one key a component, defaults where a key is absent. */
final class RecordBinder {

    private static final Map<Class<?>, Object> ABSENT = Map.of(
            Optional.class, Optional.empty(),
            OptionalDouble.class, OptionalDouble.empty(),
            OptionalInt.class, OptionalInt.empty(),
            OptionalLong.class, OptionalLong.empty());

    /** What was made, and the block with every default in it. */
    record Made<T>(T value, MappingNode used) {}

    private final ValueBinder values;
    private final Problems problems;

    RecordBinder(Binder binder, References references, Problems problems) {
        this.values = new ValueBinder(binder, this, references, problems);
        this.problems = problems;
    }

    /** @param owner what has these keys, for messages */
    Optional<Converted> bind(Class<?> type, MappingNode node, String owner) {
        return bind(type, node, owner, record -> record).map(made -> new Converted(made.value(), made.used()));
    }

    /** @param making makes of the record what is wanted, and blames keys as the record's constructor does */
    <T> Optional<Made<T>> bind(Class<?> type, MappingNode node, String owner, RecordTrial.Making<T> making) {
        List<ConfigurationKey> described = ConfigurationKey.of(type);
        Keys keys = Keys.of(
                node, owner, described.stream().map(ConfigurationKey::name).toList(), problems);
        Map<ConfigurationKey, Object> arguments = new LinkedHashMap<>();
        Map<String, MappingNode.Entry> used = new LinkedHashMap<>();
        for (ConfigurationKey key : described) {
            Optional<Node> given = given(key, keys);
            if (given.isEmpty() && key.optional()) {
                arguments.put(key, absent(key));
            } else {
                given.flatMap(value -> values.convert(key.type(), value)).ifPresent(converted -> {
                    arguments.put(key, converted.value());
                    used.put(key.name(), new MappingNode.Entry(node.at(), converted.used()));
                });
            }
        }
        return new RecordTrial<>(type, described, making, node, problems)
                .of(arguments, key -> standIn(key, node))
                .map(made -> new Made<>(made, new MappingNode(node.at(), node.path(), used)));
    }

    private static Object absent(ConfigurationKey key) {
        return ABSENT.getOrDefault(Types.raw(key.type()), Optional.empty());
    }

    /** What takes the place of an illegal value while the other values are looked at; a required key has none. */
    private Optional<Object> standIn(ConfigurationKey key, MappingNode block) {
        if (key.optional()) {
            return Optional.of(absent(key));
        }
        return fallback(key, block)
                .flatMap(node -> values.convert(key.type(), node))
                .map(Converted::value);
    }

    /** What the user gave, else the default; nothing for a missing key, which is reported where it is required. */
    private Optional<Node> given(ConfigurationKey key, Keys keys) {
        Optional<Node> found = key.required() ? keys.require(key.name()) : keys.get(key.name());
        if (key.optional() && found.filter(RecordBinder::isNull).isPresent()) {
            return Optional.empty();
        }
        return found.or(() -> fallback(key, keys.node()));
    }

    private Optional<Node> fallback(ConfigurationKey key, MappingNode block) {
        return key.byDefault()
                .flatMap(text -> new TreeReader(problems)
                        .fragment(text, block.at(), block.path().key(key.name())));
    }

    private static boolean isNull(Node node) {
        return node instanceof ScalarNode scalar && scalar.is(ScalarNode.Type.NULL);
    }
}
