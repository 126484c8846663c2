package org.curvewright.runner.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.curvewright.runner.config.tree.Conversions;
import org.curvewright.runner.config.tree.Keys;
import org.curvewright.runner.config.tree.MappingNode;
import org.curvewright.runner.config.tree.Node;
import org.curvewright.runner.config.tree.ScalarNode;
import org.curvewright.spi.law.Restriction;

/** Reads {@code parameters:}: what is fixed, tied or bounded. */
final class ParameterReader {

    private static final List<String> KEYS = List.of("fix", "min", "max", "tie");

    private final Conversions conversions;

    ParameterReader(Conversions conversions) {
        this.conversions = conversions;
    }

    List<FitEntry.ParameterEntry> read(Node node) {
        List<FitEntry.ParameterEntry> parameters = new ArrayList<>();
        conversions
                .mapping(node)
                .ifPresent(mapping -> mapping.entries()
                        .forEach((symbol, entry) -> restriction(symbol, entry.value())
                                .ifPresent(
                                        found -> parameters.add(new FitEntry.ParameterEntry(found, entry.value())))));
        return parameters;
    }

    private Optional<Restriction> restriction(String symbol, Node node) {
        if (node instanceof ScalarNode) {
            OptionalDouble value = conversions.number(node);
            return value.isPresent() ? Optional.of(Restriction.fix(symbol, value.getAsDouble())) : Optional.empty();
        }
        return conversions
                .mapping(node)
                .map(mapping -> Keys.of(mapping, "a parameter", KEYS, conversions.problems()))
                .flatMap(keys -> block(symbol, keys));
    }

    private Optional<Restriction> block(String symbol, Keys keys) {
        Restriction restriction = new Restriction(
                symbol,
                keys.get("fix").map(conversions::number).orElse(OptionalDouble.empty()),
                keys.get("tie").flatMap(conversions::line),
                keys.get("min").map(conversions::number).orElse(OptionalDouble.empty()),
                keys.get("max").map(conversions::number).orElse(OptionalDouble.empty()));
        return isSound(restriction, keys.node(), keys.allKnown()) ? Optional.of(restriction) : Optional.empty();
    }

    private boolean isSound(Restriction restriction, MappingNode node, boolean complete) {
        boolean bounded = node.get("min").or(() -> node.get("max")).isPresent();
        boolean fixed = node.get("fix").isPresent();
        boolean tied = node.get("tie").isPresent();
        int asked = (bounded ? 1 : 0) + (fixed ? 1 : 0) + (tied ? 1 : 0);
        if (asked == 0 && !complete) {
            return false;
        }
        if (asked != 1) {
            conversions.bad(node, "expected fix, or tie, or min and max");
            return false;
        }
        if (restriction.lower().orElse(Double.NEGATIVE_INFINITY)
                >= restriction.upper().orElse(Double.POSITIVE_INFINITY)) {
            conversions.bad(node, "min must be less than max");
            return false;
        }
        return restriction.tied().isEmpty() || !restriction.tied().get().equals(restriction.symbol()) || selfTied(node);
    }

    private boolean selfTied(MappingNode node) {
        conversions.bad(node, "a parameter cannot be tied to itself");
        return false;
    }
}
