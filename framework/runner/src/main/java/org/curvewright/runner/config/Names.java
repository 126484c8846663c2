package org.curvewright.runner.config;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.curvewright.runner.config.tree.Conversions;
import org.curvewright.runner.config.tree.MappingNode;
import org.curvewright.runner.config.tree.Node;
import org.curvewright.runner.config.tree.ScalarNode;
import org.curvewright.runner.problem.Code;
import org.curvewright.runner.problem.Quoted;
import org.curvewright.spi.DidYouMean;

/** Names that the user gives and refers to. They become parts of addresses and of paths. */
final class Names {

    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._+-]*");

    private final Conversions conversions;

    Names(Conversions conversions) {
        this.conversions = conversions;
    }

    /** A new name, whose node is for the problem. */
    void check(String name, Node node) {
        if (!ALLOWED.matcher(name).matches()) {
            conversions.bad(
                    node,
                    Quoted.of(name)
                            + " cannot be a name; letters, digits, '.', '_', '+' and '-' can, after a letter or digit");
        }
    }

    /** The name of something that exists. */
    Optional<ScalarNode> reference(Node node, String noun, Collection<String> known) {
        Optional<ScalarNode> name = conversions.scalar(node, ScalarNode.Type.TEXT, "the name of a " + noun);
        name.filter(scalar -> !known.contains(scalar.text()))
                .ifPresent(scalar -> conversions.add(
                        Code.UNKNOWN_NAME,
                        scalar,
                        "no " + noun + " " + Quoted.of(scalar.text()) + DidYouMean.hint(scalar.text(), known)));
        return name;
    }

    List<ScalarNode> references(Node node, String noun, Collection<String> known) {
        return Conversions.oneOrMore(node).stream()
                .flatMap(item -> reference(item, noun, known).stream())
                .toList();
    }

    /** No two of one list may be called the same. */
    List<Use> distinct(List<Use> uses) {
        Map<String, Use> seen = new HashMap<>();
        for (Use use : uses) {
            Use before = seen.putIfAbsent(use.as(), use);
            if (before != null) {
                conversions.add(Code.DUPLICATE_AS, use.node(), twice(before, use));
            }
        }
        return uses;
    }

    private static String twice(Use before, Use use) {
        String name = Quoted.of(use.as());
        return settings(before).equals(settings(use))
                ? name + " stands twice in this list with the same settings; leave one of them out"
                : name + " stands twice in this list with different settings; name one of them, such as {use: "
                        + use.id().text() + ", as: " + use.as() + "-2, …}";
    }

    /** All of a block as text, in whatever of the forms that mean the same it was written. */
    private static String settings(Use use) {
        if (!(use.node() instanceof MappingNode block) || !block.entries().containsKey("use")) {
            return use.id().text()
                    + use.with()
                            .filter(with -> !with.entries().isEmpty())
                            .map(with -> " with=" + with.json())
                            .orElse("");
        }
        return block.entries().entrySet().stream()
                .filter(entry ->
                        !entry.getKey().equals("use") && !entry.getKey().equals("as"))
                .filter(entry -> !(entry.getValue().value() instanceof MappingNode with)
                        || !with.entries().isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .map(entry ->
                        " " + entry.getKey() + "=" + entry.getValue().value().json())
                .collect(Collectors.joining("", use.id().text(), ""));
    }
}
