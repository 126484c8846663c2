package org.curvewright.runner.config.tree;

import java.util.LinkedHashMap;
import java.util.Map;

/** Puts other nodes in the place of some, by path; so the used configuration is made from the typed one. */
public record Replacement(Map<NodePath, Node> byPath) {

    public Node in(Node node) {
        Node replaced = byPath.get(node.path());
        if (replaced != null) {
            return replaced;
        }
        if (node instanceof MappingNode mapping) {
            Map<String, MappingNode.Entry> entries = new LinkedHashMap<>();
            mapping.entries()
                    .forEach((key, entry) -> entries.put(key, new MappingNode.Entry(entry.keyAt(), in(entry.value()))));
            return new MappingNode(mapping.at(), mapping.path(), entries);
        }
        if (node instanceof SequenceNode sequence) {
            return new SequenceNode(
                    sequence.at(),
                    sequence.path(),
                    sequence.items().stream().map(this::in).toList());
        }
        return node;
    }
}
