package org.curvewright.runner.config;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.curvewright.runner.config.tree.Conversions;
import org.curvewright.runner.config.tree.Keys;
import org.curvewright.runner.config.tree.MappingNode;
import org.curvewright.runner.config.tree.Node;
import org.curvewright.runner.config.tree.ScalarNode;

/** Reads {@code roles:}. */
final class RolesReader {

    private final Conversions conversions;

    RolesReader(Conversions conversions) {
        this.conversions = conversions;
    }

    Roles read(Node node) {
        Map<Roles.Role, ScalarNode> columns = new EnumMap<>(Roles.Role.class);
        Optional<MappingNode> mapping = conversions.mapping(node);
        mapping.ifPresent(block -> {
            Keys keys = Keys.of(block, "roles", Roles.Role.keys(), conversions.problems());
            for (Roles.Role role : Roles.Role.values()) {
                keys.get(role.key())
                        .flatMap(column -> conversions.scalar(column, ScalarNode.Type.TEXT, "the name of a column"))
                        .ifPresent(column -> columns.put(role, column));
            }
        });
        return new Roles(columns);
    }
}
