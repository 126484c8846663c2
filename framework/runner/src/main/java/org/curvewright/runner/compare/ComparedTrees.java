package org.curvewright.runner.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.curvewright.runner.config.tree.NodePath;
import org.curvewright.runner.json.RecordJson;
import org.jspecify.annotations.Nullable;

/** Two configurations, key by key. A block that only one of them has is one change. */
final class ComparedTrees {

    private static final List<String> IDENTIFYING = List.of("as", "use", "finding", "says", "code");

    private final List<Change> changes = new ArrayList<>();

    private ComparedTrees() {}

    static List<Change> changes(String before, String after) {
        ComparedTrees compared = new ComparedTrees();
        try {
            compared.compare(NodePath.ROOT, RecordJson.tree(before), RecordJson.tree(after));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compared.changes;
    }

    private void compare(NodePath path, @Nullable JsonNode before, @Nullable JsonNode after) {
        if (before == null || after == null) {
            changes.add(new Change(path.text(), text(before), text(after)));
        } else if (!before.equals(after)) {
            if (before.isObject() && after.isObject() || isBlocks(before) && isBlocks(after)) {
                compare(parts(path, before), parts(path, after));
            } else {
                changes.add(new Change(path.text(), text(before), text(after)));
            }
        }
    }

    private void compare(Map<String, JsonNode> before, Map<String, JsonNode> after) {
        TreeSet<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        paths.forEach(path -> compare(new NodePath(path), before.get(path), after.get(path)));
    }

    private static Map<String, JsonNode> parts(NodePath path, JsonNode node) {
        Map<String, JsonNode> parts = new LinkedHashMap<>();
        if (node.isObject()) {
            node.properties()
                    .forEach(entry -> parts.put(path.key(entry.getKey()).text(), entry.getValue()));
        } else {
            for (int i = 0; i < node.size(); i++) {
                String named = named(path, i, node.get(i));
                parts.put(parts.containsKey(named) ? path.item(i).text() : named, node.get(i));
            }
        }
        return parts;
    }

    /** By what identifies it rather than by its place, so that a new item does not change those behind it. */
    private static String named(NodePath path, int index, JsonNode item) {
        return IDENTIFYING.stream()
                .filter(key -> item.path(key).isTextual())
                .findFirst()
                .map(key -> path.text() + "[" + item.path(key).asText() + "]")
                .orElse(path.item(index).text());
    }

    private static boolean isBlocks(JsonNode node) {
        boolean blocks = node.isArray() && !node.isEmpty();
        for (JsonNode item : node) {
            blocks &= item.isObject();
        }
        return blocks;
    }

    private static Optional<String> text(@Nullable JsonNode node) {
        return Optional.ofNullable(node).map(found -> found.isTextual() ? found.asText() : found.toString());
    }
}
