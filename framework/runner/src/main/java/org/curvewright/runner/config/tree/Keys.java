package org.curvewright.runner.config.tree;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.curvewright.runner.problem.Code;
import org.curvewright.runner.problem.Problems;
import org.curvewright.spi.DidYouMean;

/** The keys of one mapping: those that have no meaning and those that are missing become problems. */
public final class Keys {

    private final MappingNode node;
    private final List<String> allowed;
    private final Problems problems;
    private final UnaryOperator<String> belongs;
    /** What the unknown keys were most likely meant to be; these are not missed as well. */
    private final Set<String> meant = new HashSet<>();

    private boolean known = true;

    private Keys(MappingNode node, List<String> allowed, Problems problems, UnaryOperator<String> belongs) {
        this.node = node;
        this.allowed = allowed;
        this.problems = problems;
        this.belongs = belongs;
    }

    /** @param owner what has these keys, such as {@code a fit} or {@code 'huber-log'} */
    public static Keys of(MappingNode node, String owner, List<String> allowed, Problems problems) {
        return of(node, owner, allowed, problems, key -> "");
    }

    /** @param belongs what to write for a key that has its place elsewhere, such as {@code reports: [figures]}; else empty */
    public static Keys of(
            MappingNode node, String owner, List<String> allowed, Problems problems, UnaryOperator<String> belongs) {
        Keys keys = new Keys(node, allowed, problems, belongs);
        node.entries().forEach((key, entry) -> keys.check(key, entry, owner));
        return keys;
    }

    private void check(String key, MappingNode.Entry entry, String owner) {
        if (key.equals(MappingNode.MERGE_KEY)) {
            known = false;
        } else if (!allowed.contains(key)) {
            known = false;
            DidYouMean.nearest(key, allowed).ifPresent(meant::add);
            String choice = allowed.isEmpty() ? ", which takes none" : DidYouMean.list(allowed);
            problems.add(
                    Code.UNKNOWN_KEY,
                    entry.keyAt(),
                    node.path().key(key).text(),
                    "not a key of " + owner + choice + meaning(key));
        }
    }

    private String meaning(String key) {
        String place = belongs.apply(key);
        return place.isEmpty() ? DidYouMean.suggestion(key, allowed) : "; did you mean '" + place + "'?";
    }

    public MappingNode node() {
        return node;
    }

    /** Whether every key has a meaning; if not, what seems to be missing may stand there under another name. */
    public boolean allKnown() {
        return known;
    }

    public Optional<Node> get(String key) {
        return node.get(key);
    }

    public Optional<Node> require(String key) {
        return require(key, "the key '" + key + "' is missing");
    }

    /** @param message what to say where it is missing */
    public Optional<Node> require(String key, String message) {
        Optional<Node> found = node.get(key);
        boolean excused = meant.contains(key) || node.entries().containsKey(MappingNode.MERGE_KEY);
        if (found.isEmpty() && !excused) {
            problems.add(Code.MISSING_KEY, node.at(), node.path().key(key).text(), message);
        }
        return found;
    }
}
