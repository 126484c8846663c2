package org.curvewright.runner.config.bind;

import java.lang.reflect.Type;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import org.curvewright.runner.catalog.Kind;
import org.curvewright.runner.config.UseReader;
import org.curvewright.runner.config.tree.Conversions;
import org.curvewright.runner.config.tree.MappingNode;
import org.curvewright.runner.config.tree.Node;
import org.curvewright.runner.config.tree.ScalarNode;
import org.curvewright.runner.config.tree.SequenceNode;
import org.curvewright.runner.problem.Code;
import org.curvewright.runner.problem.Problems;
import org.curvewright.runner.problem.Quoted;
import org.curvewright.spi.DidYouMean;
import org.curvewright.spi.analysis.DataReference;
import org.curvewright.spi.analysis.FitReference;

/** Converts one node to the type of a record's component. */
final class ValueBinder {

    private final Binder binder;
    private final RecordBinder records;
    private final References references;
    private final Conversions conversions;
    private final Map<Class<?>, Function<Node, Optional<?>>> simple;

    ValueBinder(Binder binder, RecordBinder records, References references, Problems problems) {
        this.binder = binder;
        this.records = records;
        this.references = references;
        this.conversions = new Conversions(problems);
        this.simple = simpleTypes();
    }

    private Map<Class<?>, Function<Node, Optional<?>>> simpleTypes() {
        Map<Class<?>, Function<Node, Optional<?>>> types = new LinkedHashMap<>();
        types.put(String.class, conversions::text);
        types.put(boolean.class, conversions::truth);
        types.put(Boolean.class, conversions::truth);
        types.put(double.class, this::number);
        types.put(Double.class, this::number);
        types.put(OptionalDouble.class, node -> number(node).map(OptionalDouble::of));
        types.put(int.class, this::integer);
        types.put(Integer.class, this::integer);
        types.put(OptionalInt.class, node -> integer(node).map(OptionalInt::of));
        types.put(long.class, this::whole);
        types.put(Long.class, this::whole);
        types.put(OptionalLong.class, node -> whole(node).map(OptionalLong::of));
        types.put(Path.class, this::path);
        types.put(
                DataReference.class,
                node -> name(node, "data entry", references.data()).map(DataReference::new));
        types.put(
                FitReference.class, node -> name(node, "fit", references.fits()).map(FitReference::new));
        return types;
    }

    Optional<Converted> convert(Type type, Node node) {
        Class<?> raw = Types.raw(type);
        Function<Node, Optional<?>> conversion = simple.get(raw);
        if (conversion != null) {
            return conversion.apply(node).map(value -> new Converted(value, node));
        }
        if (raw.isEnum()) {
            return constant(raw, node).map(value -> new Converted(value, node));
        }
        if (raw == Optional.class) {
            return convert(Types.held(type), node).map(held -> new Converted(Optional.of(held.value()), held.used()));
        }
        if (raw == List.class) {
            return list(Types.held(type), node);
        }
        if (raw == Map.class) {
            return conversions.mapping(node).flatMap(mapping -> map(Types.held(type), mapping));
        }
        return raw.isRecord() ? nested(raw, node) : socket(raw, node);
    }

    private Optional<Double> number(Node node) {
        return conversions.number(node).stream().boxed().findFirst();
    }

    private Optional<Long> whole(Node node) {
        return conversions.whole(node, Long.MIN_VALUE, Long.MAX_VALUE).stream()
                .boxed()
                .findFirst();
    }

    private Optional<Integer> integer(Node node) {
        return conversions.whole(node, Integer.MIN_VALUE, Integer.MAX_VALUE).stream()
                .mapToObj(Math::toIntExact)
                .findFirst();
    }

    private Optional<Path> path(Node node) {
        try {
            return conversions.line(node).map(Path::of);
        } catch (InvalidPathException e) {
            conversions.bad(node, "not a path");
            return Optional.empty();
        }
    }

    private Optional<String> name(Node node, String noun, List<String> known) {
        Optional<String> name = conversions.text(node);
        name.filter(text -> !known.contains(text))
                .ifPresent(text -> conversions.add(
                        Code.UNKNOWN_NAME, node, "no " + noun + " " + Quoted.of(text) + DidYouMean.hint(text, known)));
        return name.filter(known::contains);
    }

    private Optional<Object> constant(Class<?> type, Node node) {
        List<String> allowed = Types.constants(type);
        String choice = "one of " + String.join(", ", allowed);
        Optional<String> text =
                conversions.scalar(node, ScalarNode.Type.TEXT, choice).map(ScalarNode::text);
        text.filter(word -> !allowed.contains(word))
                .ifPresent(word -> conversions.bad(
                        node, Quoted.of(word) + " is not " + choice + DidYouMean.suggestion(word, allowed)));
        return text.filter(allowed::contains).map(word -> type.getEnumConstants()[allowed.indexOf(word)]);
    }

    /** One value is a list of one. */
    private Optional<Converted> list(Type held, Node node) {
        List<Object> values = new ArrayList<>();
        List<Node> used = new ArrayList<>();
        List<Node> items = Conversions.oneOrMore(node);
        items.forEach(item -> convert(held, item).ifPresent(converted -> {
            values.add(converted.value());
            used.add(converted.used());
        }));
        return values.size() < items.size()
                ? Optional.empty()
                : Optional.of(new Converted(List.copyOf(values), new SequenceNode(node.at(), node.path(), used)));
    }

    private Optional<Converted> map(Type held, MappingNode node) {
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, MappingNode.Entry> used = new LinkedHashMap<>();
        node.entries()
                .forEach((key, entry) -> convert(held, entry.value()).ifPresent(converted -> {
                    values.put(key, converted.value());
                    used.put(key, new MappingNode.Entry(entry.keyAt(), converted.used()));
                }));
        return values.size() < node.entries().size()
                ? Optional.empty()
                : Optional.of(new Converted(
                        Collections.unmodifiableMap(values), new MappingNode(node.at(), node.path(), used)));
    }

    private Optional<Converted> nested(Class<?> type, Node node) {
        return conversions
                .mapping(node)
                .flatMap(mapping ->
                        records.bind(type, mapping, Quoted.of(mapping.path().last())));
    }

    private Optional<Converted> socket(Class<?> type, Node node) {
        Optional<Kind> kind = Kind.of(type);
        if (kind.isEmpty()) {
            conversions.add(
                    Code.BROKEN_PLUGIN, node, "the plugin asks for a type that no key can have: " + type.getName());
            return Optional.empty();
        }
        return new UseReader(conversions)
                .read(node, kind.get().noun(), List.of("use", "with"))
                .flatMap(use -> binder.bind(type, use, conversions.problems()))
                .map(bound -> new Converted(bound.made(), bound.used()));
    }
}
