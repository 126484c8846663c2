package org.curvewright.runner.config.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.curvewright.runner.problem.Code;
import org.curvewright.runner.problem.Position;
import org.curvewright.runner.problem.Problems;
import org.curvewright.runner.problem.Quoted;
import org.curvewright.spi.DidYouMean;

/** Applies {@code --set} arguments to a tree, one after the other. */
public final class Overrides {

    /** Blocks of the grammar that a path may make on its way; everything else on the way must exist. */
    private static final Set<String> BLOCKS =
            Set.of("defaults", "with", "columns", "where", "exclude", "parameters", "roles", "engine");

    private static final String USE = "use";

    private final Problems problems;

    public Overrides(Problems problems) {
        this.problems = problems;
    }

    /** The tree with all the arguments that could be applied; the others are problems. */
    public Node apply(Node root, List<String> arguments) {
        Node changed = root;
        for (String argument : arguments) {
            changed = apply(changed, argument).orElse(changed);
        }
        return changed;
    }

    /** Whether it has the form of a path, such as {@code fits.loss.formulations[0].use}. */
    public static boolean isPath(String text) {
        return OverrideArgument.parse(text + "=")
                .filter(found -> found.key().equals(text))
                .isPresent();
    }

    private Optional<Node> apply(Node root, String argument) {
        Optional<OverrideArgument> parsed = OverrideArgument.parse(argument);
        if (parsed.isEmpty()) {
            problems.add(Code.SYNTAX, new Position.InArgument(argument), "", "expected path.to[0].key=value");
            return Optional.empty();
        }
        return new Walk(parsed.get()).set(root, 0, NodePath.ROOT);
    }

    /** One argument on its way from the root. */
    private final class Walk {

        private final OverrideArgument argument;

        Walk(OverrideArgument argument) {
            this.argument = argument;
        }

        Optional<Node> set(Node here, int step, NodePath path) {
            if (step == argument.steps().size()) {
                return new TreeReader(problems).fragment(argument.value(), argument.position(), path);
            }
            if (argument.steps().get(step) instanceof OverrideArgument.Step.Key key) {
                return inMapping(here, key.name(), step, path);
            }
            return inSequence(
                    here, ((OverrideArgument.Step.Item) argument.steps().get(step)).index(), step, path);
        }

        private Optional<Node> inMapping(Node here, String key, int step, NodePath path) {
            Optional<MappingNode> mapping = opened(here, key);
            if (mapping.isEmpty()) {
                return unknown(path.key(key), "no key " + Quoted.of(key) + " inside " + here.describe());
            }
            boolean makes = step == argument.steps().size() - 1 || BLOCKS.contains(key);
            Optional<Node> child =
                    mapping.get().get(key).or(() -> makes ? Optional.<Node>of(empty(path.key(key))) : Optional.empty());
            if (child.isEmpty()) {
                Set<String> known = mapping.get().entries().keySet();
                return unknown(path.key(key), "no key " + Quoted.of(key) + DidYouMean.hint(key, known));
            }
            return set(child.get(), step + 1, path.key(key))
                    .map(value -> mapping.get().with(key, value));
        }

        private Optional<Node> inSequence(Node here, int index, int step, NodePath path) {
            if (!(here instanceof SequenceNode sequence)) {
                return unknown(path.item(index), "expected a list, found " + here.describe());
            }
            int size = sequence.items().size();
            if (index >= size) {
                return unknown(path.item(index), "no item " + index + ", the list has " + size + ", counted from 0");
            }
            return set(sequence.items().get(index), step + 1, path.item(index)).map(value -> {
                List<Node> items = new ArrayList<>(sequence.items());
                items.set(index, value);
                return new SequenceNode(sequence.at(), sequence.path(), items);
            });
        }

        /** A bare id is short for {@code {use: id}}; nothing is short for an empty mapping. */
        private Optional<MappingNode> opened(Node here, String key) {
            if (here instanceof MappingNode mapping) {
                return Optional.of(mapping);
            }
            ScalarNode.Type type = here instanceof ScalarNode scalar ? scalar.type() : ScalarNode.Type.REFUSED;
            if (type == ScalarNode.Type.TEXT && (BLOCKS.contains(key) || key.equals(USE))) {
                return Optional.of(new MappingNode(here.at(), here.path(), Map.of()).with(USE, here));
            }
            return type == ScalarNode.Type.NULL ? Optional.of(empty(here.path())) : Optional.empty();
        }

        private MappingNode empty(NodePath path) {
            return new MappingNode(argument.position(), path, Map.of());
        }

        private Optional<Node> unknown(NodePath path, String message) {
            problems.add(Code.UNKNOWN_PATH, argument.position(), path.text(), message);
            return Optional.empty();
        }
    }
}
