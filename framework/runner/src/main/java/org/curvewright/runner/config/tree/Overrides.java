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

    private static final String DEFAULTS = "defaults";

    /** Blocks of the grammar that a path may make on its way; everything else on the way must exist. */
    private static final Set<String> BLOCKS =
            Set.of(DEFAULTS, "with", "columns", "where", "exclude", "parameters", "roles", "engine");

    private static final String USE = "use";
    private static final OverrideArgument.Step FITS = new OverrideArgument.Step.Key("fits");

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
            problems.add(
                    Code.SYNTAX,
                    new Position.InArgument(argument),
                    "",
                    "expected path.to[0].key=value, or path.to[+]=value to append");
            return Optional.empty();
        }
        return new Walk(parsed.get(), root).set(root, 0, NodePath.ROOT);
    }

    /** One argument on its way from the root. */
    private final class Walk {

        private final OverrideArgument argument;
        private final Node root;

        Walk(OverrideArgument argument, Node root) {
            this.argument = argument;
            this.root = root;
        }

        Optional<Node> set(Node here, int step, NodePath path) {
            if (step == argument.steps().size()) {
                return new TreeReader(problems).fragment(argument.value(), argument.position(), path);
            }
            OverrideArgument.Step next = argument.steps().get(step);
            if (next instanceof OverrideArgument.Step.Key key) {
                return inMapping(here, key.name(), step, path);
            }
            return next instanceof OverrideArgument.Step.Item item
                    ? inSequence(here, item.index(), step, path)
                    : appended(here, step, path);
        }

        private Optional<Node> inMapping(Node here, String key, int step, NodePath path) {
            Optional<MappingNode> mapping = opened(here, key);
            if (mapping.isEmpty()) {
                return unknown(path.key(key), "no key " + Quoted.of(key) + " inside " + here.describe());
            }
            Optional<Node> child = mapping.get()
                    .get(key)
                    .or(() -> inherited(key, step))
                    .or(() -> makes(key, step) ? Optional.<Node>of(empty(path.key(key))) : Optional.empty());
            if (child.isEmpty()) {
                Set<String> known = mapping.get().entries().keySet();
                return unknown(path.key(key), "no key " + Quoted.of(key) + DidYouMean.hint(key, known));
            }
            return set(child.get(), step + 1, path.key(key))
                    .map(value -> mapping.get().with(key, value));
        }

        private boolean makes(String key, int step) {
            return isLast(step)
                    || BLOCKS.contains(key)
                    || isLast(step + 1) && argument.steps().get(step + 1) instanceof OverrideArgument.Step.Append;
        }

        private boolean isLast(int step) {
            return step == argument.steps().size() - 1;
        }

        /** What a fit takes from the defaults becomes its own, so that a part of it can be changed for this fit alone. */
        private Optional<Node> inherited(String key, int step) {
            boolean ofAFit = step == 2 && argument.steps().get(0).equals(FITS) && !isLast(step);
            return ofAFit && root instanceof MappingNode all
                    ? all.get(DEFAULTS)
                            .filter(MappingNode.class::isInstance)
                            .flatMap(defaults -> ((MappingNode) defaults).get(key))
                    : Optional.empty();
        }

        private Optional<Node> appended(Node here, int step, NodePath path) {
            if (!isLast(step)) {
                return unknown(path.item("+"), "[+] appends to a list and ends a path");
            }
            boolean nothing = here instanceof MappingNode mapping
                    ? mapping.entries().isEmpty()
                    : here instanceof ScalarNode scalar && scalar.is(ScalarNode.Type.NULL);
            Optional<SequenceNode> list =
                    nothing ? Optional.of(new SequenceNode(argument.position(), path, List.of())) : listed(here);
            if (list.isEmpty()) {
                return unknown(path.item("+"), "expected a list to append to, found " + here.describe());
            }
            List<Node> items = new ArrayList<>(list.get().items());
            return set(here, step + 1, path.item(items.size())).map(value -> {
                if (items.stream().noneMatch(item -> sameUse(item, value))) {
                    items.add(value);
                }
                return new SequenceNode(list.get().at(), path, items);
            });
        }

        /** Whether both ask for one thing with the same settings, which to ask for once more changes nothing. */
        private static boolean sameUse(Node one, Node other) {
            return used(one)
                    .filter(use -> used(other).filter(use::equals).isPresent())
                    .isPresent();
        }

        private static Optional<String> used(Node node) {
            if (node instanceof MappingNode mapping) {
                boolean bare = mapping.entries().size() == 1;
                return mapping.get(USE).map(use -> bare ? use.json() : node.json());
            }
            return Optional.of(node)
                    .filter(each -> each instanceof ScalarNode scalar && scalar.is(ScalarNode.Type.TEXT))
                    .map(Node::json);
        }

        /** One thing is short for a list of one, where either may stand: a text, or a block with {@code use}. */
        private static Optional<SequenceNode> listed(Node here) {
            if (here instanceof SequenceNode sequence) {
                return Optional.of(sequence);
            }
            boolean one = here instanceof MappingNode mapping
                    ? mapping.get(USE).isPresent()
                    : here instanceof ScalarNode scalar && scalar.is(ScalarNode.Type.TEXT);
            return one ? Optional.of(new SequenceNode(here.at(), here.path(), List.of(here))) : Optional.empty();
        }

        private Optional<Node> inSequence(Node here, int index, int step, NodePath path) {
            Optional<SequenceNode> list = listed(here);
            if (list.isEmpty()) {
                return unknown(path.item(index), "expected a list, found " + here.describe());
            }
            SequenceNode sequence = list.get();
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
