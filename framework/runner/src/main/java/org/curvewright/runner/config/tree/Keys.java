package org.curvewright.runner.config.tree;

import java.util.List;
import java.util.Optional;
import org.curvewright.runner.problem.Code;
import org.curvewright.runner.problem.DidYouMean;
import org.curvewright.runner.problem.Problems;

/** The keys of one mapping: those that have no meaning and those that are missing become problems. */
public final class Keys {

    private final MappingNode node;
    private final Problems problems;

    private Keys(MappingNode node, Problems problems) {
        this.node = node;
        this.problems = problems;
    }

    /** @param owner what has these keys, such as {@code a fit} or {@code 'huber-log'} */
    public static Keys of(MappingNode node, String owner, List<String> allowed, Problems problems) {
        node.entries().forEach((key, entry) -> {
            if (!allowed.contains(key) && !key.equals(MappingNode.MERGE_KEY)) {
                problems.add(
                        Code.UNKNOWN_KEY,
                        entry.keyAt(),
                        node.path().key(key).text(),
                        "not a key of " + owner + (allowed.isEmpty() ? ", which takes none" : DidYouMean.list(allowed))
                                + DidYouMean.suggestion(key, allowed));
            }
        });
        return new Keys(node, problems);
    }

    public MappingNode node() {
        return node;
    }

    public Optional<Node> get(String key) {
        return node.get(key);
    }

    public Optional<Node> require(String key) {
        Optional<Node> found = node.get(key);
        if (found.isEmpty() && !node.entries().containsKey(MappingNode.MERGE_KEY)) {
            problems.add(Code.MISSING_KEY, node.at(), node.path().key(key).text(), "the key '" + key + "' is missing");
        }
        return found;
    }
}
