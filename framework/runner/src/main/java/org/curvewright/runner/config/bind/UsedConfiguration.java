package org.curvewright.runner.config.bind;

import java.util.HashMap;
import java.util.Map;
import org.curvewright.runner.config.Use;
import org.curvewright.runner.config.tree.MappingNode;
import org.curvewright.runner.config.tree.Node;
import org.curvewright.runner.config.tree.NodePath;
import org.curvewright.runner.config.tree.Replacement;

/** Gathers what was made, to write the configuration with every default filled in. */
public final class UsedConfiguration {

    private final Map<NodePath, Node> used = new HashMap<>();

    /** Its block will show every key of its {@code with:}, and keep its other keys. */
    public void add(Use use, Bound<?> bound) {
        Node block = use.node() instanceof MappingNode typed
                ? bound.used().get("with").map(with -> typed.with("with", with)).orElse(typed)
                : bound.used();
        used.put(block.path(), block);
    }

    public Node in(Node root) {
        return new Replacement(used).in(root);
    }
}
