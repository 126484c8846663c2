package org.curvewright.runner.config.tree;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.curvewright.runner.problem.Position;

/** Keys and values in the order of the text. */
public record MappingNode(Position at, NodePath path, Map<String, Entry> entries) implements Node {

    /** Refused wherever it stands; the keys it would bring are not missed. */
    public static final String MERGE_KEY = "<<";

    public MappingNode {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** A value and where its key stands. */
    public record Entry(Position keyAt, Node value) {}

    public Optional<Node> get(String key) {
        return Optional.ofNullable(entries.get(key)).map(Entry::value);
    }

    /** The value of a key where the node is a mapping that has it, else the node itself: the place to blame. */
    public static Node value(Node node, String key) {
        return node instanceof MappingNode mapping ? mapping.get(key).orElse(node) : node;
    }

    /** With this value under this key, at the end where the key is new. */
    public MappingNode with(String key, Node value) {
        Map<String, Entry> changed = new LinkedHashMap<>(entries);
        Entry old = entries.get(key);
        changed.put(key, new Entry(old == null ? value.at() : old.keyAt(), value));
        return new MappingNode(at, path, changed);
    }

    /** Without that key. */
    public MappingNode without(String key) {
        Map<String, Entry> left = new LinkedHashMap<>(entries);
        left.remove(key);
        return new MappingNode(at, path, left);
    }

    @Override
    public String describe() {
        return "a mapping";
    }
}
