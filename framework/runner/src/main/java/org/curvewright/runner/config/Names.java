package org.curvewright.runner.config;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.curvewright.runner.config.tree.Conversions;
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
        Set<String> seen = new HashSet<>();
        uses.stream()
                .filter(use -> !seen.add(use.as()))
                .forEach(use -> conversions.add(
                        Code.DUPLICATE_AS,
                        use.node(),
                        Quoted.of(use.as()) + " stands twice in this list; name one of them with 'as'"));
        return uses;
    }
}
