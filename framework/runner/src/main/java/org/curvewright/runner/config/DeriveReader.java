package org.curvewright.runner.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.curvewright.runner.config.tree.Conversions;
import org.curvewright.runner.config.tree.Keys;
import org.curvewright.runner.config.tree.MappingNode;
import org.curvewright.runner.config.tree.Node;
import org.curvewright.runner.config.tree.ScalarNode;
import org.curvewright.runner.problem.Quoted;

/** Reads the entries of {@code derive:}. */
final class DeriveReader {

    private static final List<String> KEYS = List.of("from", "by", "per", "metrics", "roles");

    private final Conversions conversions;
    private final UseReader uses;
    private final Names names;
    private final List<String> data;

    /** @param data the names of all data entries */
    DeriveReader(Conversions conversions, List<String> data) {
        this.conversions = conversions;
        this.uses = new UseReader(conversions);
        this.names = new Names(conversions);
        this.data = data;
    }

    List<DeriveEntry> read(MappingNode node) {
        List<DeriveEntry> derived = new ArrayList<>();
        Set<String> known = new HashSet<>(data);
        node.entries().forEach((name, entry) -> {
            names.check(name, entry.value());
            if (!known.add(name)) {
                conversions.bad(entry.value(), Quoted.of(name) + " is the name of a data entry already");
            }
            conversions
                    .mapping(entry.value())
                    .flatMap(block -> read(name, block))
                    .ifPresent(derived::add);
        });
        return derived;
    }

    private Optional<DeriveEntry> read(String name, MappingNode node) {
        Keys keys = Keys.of(node, "a derived table", KEYS, conversions.problems());
        Optional<ScalarNode> from = keys.require("from").flatMap(entry -> names.reference(entry, "data entry", data));
        List<ScalarNode> by = keys.require("by").map(this::columns).orElse(List.of());
        List<Use> metrics = keys.require("metrics").map(this::metrics).orElse(List.of());
        Optional<ScalarNode> per = keys.get("per").flatMap(this::column);
        Roles roles = keys.get("roles").map(new RolesReader(conversions)::read).orElse(Roles.NONE);
        return from.map(source -> new DeriveEntry(name, source, by, per, metrics, roles, node));
    }

    private List<Use> metrics(Node node) {
        if (Conversions.oneOrMore(node).isEmpty()) {
            conversions.bad(node, "expected at least one metric");
        }
        return uses.several(node, "metric");
    }

    private List<ScalarNode> columns(Node node) {
        if (Conversions.oneOrMore(node).isEmpty()) {
            conversions.bad(node, "expected at least one column");
        }
        return Conversions.oneOrMore(node).stream()
                .flatMap(item -> column(item).stream())
                .toList();
    }

    private Optional<ScalarNode> column(Node node) {
        return conversions.scalar(node, ScalarNode.Type.TEXT, "the name of a column");
    }
}
