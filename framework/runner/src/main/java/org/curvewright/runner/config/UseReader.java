package org.curvewright.runner.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvewright.runner.config.tree.Conversions;
import org.curvewright.runner.config.tree.Keys;
import org.curvewright.runner.config.tree.MappingNode;
import org.curvewright.runner.config.tree.Node;
import org.curvewright.runner.config.tree.ScalarNode;

/** Reads the one form that every pluggable thing has. */
public final class UseReader {

    static final String USE = "use";
    static final String WITH = "with";
    static final String AS = "as";
    static final String SECTION = "section";

    private final Conversions conversions;
    private final Names names;

    public UseReader(Conversions conversions) {
        this.conversions = conversions;
        this.names = new Names(conversions);
    }

    /** A block that has nothing but these keys. */
    public Optional<Use> read(Node node, String noun) {
        return read(node, noun, List.of(USE, WITH, AS, SECTION));
    }

    /** A block that may have other keys as well, which the caller reads. */
    public Optional<Use> read(Node node, String noun, List<String> allowed) {
        if (node instanceof ScalarNode) {
            return conversions
                    .scalar(node, ScalarNode.Type.TEXT, "the id of " + a(noun) + " or a 'use' block")
                    .map(id -> new Use(id, Optional.empty(), id.text(), Optional.empty(), node));
        }
        return conversions
                .mapping(node)
                .map(mapping -> Keys.of(mapping, a(noun), allowed, conversions.problems()))
                .flatMap(this::block);
    }

    private Optional<Use> block(Keys keys) {
        Optional<ScalarNode> id =
                keys.require(USE).flatMap(node -> conversions.scalar(node, ScalarNode.Type.TEXT, "text"));
        Optional<MappingNode> with = keys.get(WITH).flatMap(conversions::mapping);
        Optional<String> section = keys.get(SECTION).flatMap(conversions::line);
        Optional<String> as = keys.get(AS).flatMap(this::name);
        return id.map(use -> new Use(use, with, as.orElse(use.text()), section, keys.node()));
    }

    private Optional<String> name(Node node) {
        Optional<String> name = conversions.text(node);
        name.ifPresent(text -> names.check(text, node));
        return name;
    }

    /** As {@link #several}, where {@code figures: { width: 85mm }} is short for {@code use: figures} with these keys. */
    List<Use> reports(Node node) {
        List<Use> uses = new ArrayList<>();
        Conversions.oneOrMore(node)
                .forEach(item -> shortened(item).or(() -> read(item, "report")).ifPresent(uses::add));
        return names.distinct(uses);
    }

    /** A block of one key that is no word of the grammar, and of the keys for what it names. */
    private static Optional<Use> shortened(Node node) {
        if (!(node instanceof MappingNode mapping) || mapping.entries().size() != 1) {
            return Optional.empty();
        }
        Map.Entry<String, MappingNode.Entry> only =
                mapping.entries().entrySet().iterator().next();
        boolean word = List.of(USE, WITH, AS, SECTION, MappingNode.MERGE_KEY).contains(only.getKey());
        if (word || !(only.getValue().value() instanceof MappingNode with)) {
            return Optional.empty();
        }
        ScalarNode id = new ScalarNode(only.getValue().keyAt(), with.path(), only.getKey(), ScalarNode.Type.TEXT);
        return Optional.of(new Use(id, Optional.of(with), id.text(), Optional.empty(), node));
    }

    /** One or a list of them, no two called the same. */
    List<Use> several(Node node, String noun) {
        List<Use> uses = new ArrayList<>();
        Conversions.oneOrMore(node).forEach(item -> read(item, noun).ifPresent(uses::add));
        return names.distinct(uses);
    }

    private static String a(String noun) {
        return ("aeiou".indexOf(noun.charAt(0)) < 0 ? "a " : "an ") + noun;
    }
}
