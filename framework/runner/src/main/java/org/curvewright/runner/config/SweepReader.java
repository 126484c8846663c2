package org.curvewright.runner.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.curvewright.runner.config.tree.Conversions;
import org.curvewright.runner.config.tree.Keys;
import org.curvewright.runner.config.tree.MappingNode;
import org.curvewright.runner.config.tree.Node;
import org.curvewright.runner.config.tree.Overrides;
import org.curvewright.runner.config.tree.ScalarNode;
import org.curvewright.runner.problem.Code;
import org.curvewright.runner.problem.Quoted;

/** Reads {@code sweep:}. */
final class SweepReader {

    private static final List<String> KEYS = List.of("choices", "analyses");
    /** What belongs to the sweep as a whole and not to a cell. */
    private static final Set<String> OF_THE_WHOLE =
            Set.of("experiment", "sweep", "claims", "expect", "validate", "reports", "engine");

    private static final String STANDARD = "spread";
    private static final String JOINT = "+";
    private static final int MOST_CELLS = 1000;

    private final Conversions conversions;
    private final Names names;

    SweepReader(Conversions conversions) {
        this.conversions = conversions;
        this.names = new Names(conversions);
    }

    /** Nothing where the block is null, which is how a cell says that it is none itself. */
    Optional<SweepEntry> read(Node node) {
        if (node instanceof ScalarNode scalar && scalar.is(ScalarNode.Type.NULL)) {
            return Optional.empty();
        }
        return conversions.mapping(node).map(this::sweep);
    }

    private SweepEntry sweep(MappingNode node) {
        Keys keys = Keys.of(node, "a sweep", KEYS, conversions.problems());
        List<SweepEntry.Choice> choices = new ArrayList<>();
        keys.require("choices").flatMap(conversions::mapping).ifPresent(block -> {
            block.entries().forEach((name, entry) -> {
                names.check(name, entry.value());
                conversions.mapping(entry.value()).ifPresent(options -> choices.add(choice(name, options)));
            });
            checkSize(block, choices);
        });
        List<Use> analyses = keys.get("analyses")
                .map(list -> new UseReader(conversions).several(list, "analysis"))
                .orElseGet(() -> standard(node));
        return new SweepEntry(choices, analyses, node);
    }

    private List<Use> standard(MappingNode node) {
        ScalarNode id = new ScalarNode(node.at(), node.path().key("analyses"), STANDARD, ScalarNode.Type.TEXT);
        return List.of(new Use(id, Optional.empty(), STANDARD, Optional.empty(), id));
    }

    private void checkSize(MappingNode block, List<SweepEntry.Choice> choices) {
        long cells = choices.stream()
                .mapToLong(choice -> choice.options().size())
                .reduce(1, (a, b) -> Math.min(a * b, MOST_CELLS + 1L));
        if (block.entries().isEmpty() || cells < 1 || cells > MOST_CELLS) {
            conversions.bad(block, "expected choices that make 1 to " + MOST_CELLS + " cells");
        }
    }

    private SweepEntry.Choice choice(String name, MappingNode node) {
        List<SweepEntry.Option> options = new ArrayList<>();
        node.entries().forEach((option, entry) -> {
            names.check(option, entry.value());
            if (option.contains(JOINT)) {
                conversions.bad(entry.value(), Quoted.of(option) + " cannot be an option, since + joins options");
            }
            options.add(new SweepEntry.Option(option, overrides(entry.value()), entry.value()));
        });
        return new SweepEntry.Choice(name, options);
    }

    private List<String> overrides(Node node) {
        if (node instanceof ScalarNode scalar && scalar.is(ScalarNode.Type.NULL)) {
            return List.of();
        }
        List<String> overrides = new ArrayList<>();
        conversions
                .mapping(node)
                .ifPresent(block -> block.entries().forEach((path, entry) -> {
                    if (!Overrides.isPath(path)) {
                        conversions.add(
                                Code.SYNTAX, entry.value(), "expected a path such as fits.loss.estimator as the key");
                    } else if (OF_THE_WHOLE.contains(path.split("[.\\[]", 2)[0])) {
                        conversions.bad(
                                entry.value(), Quoted.of(path) + " belongs to the sweep as a whole and cannot vary");
                    } else {
                        overrides.add(path + "=" + entry.value().json());
                    }
                }));
        return overrides;
    }
}
