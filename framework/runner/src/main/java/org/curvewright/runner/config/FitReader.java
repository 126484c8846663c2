package org.curvewright.runner.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvewright.runner.config.tree.Conversions;
import org.curvewright.runner.config.tree.Keys;
import org.curvewright.runner.config.tree.MappingNode;
import org.curvewright.runner.config.tree.Node;
import org.curvewright.runner.config.tree.ScalarNode;

/** Reads the entries of {@code fits:} and fills in the defaults. */
final class FitReader {

    static final List<String> KEYS = List.of(
            "data",
            "response",
            "formulations",
            "link",
            "parameters",
            "estimator",
            "inference",
            "metrics",
            "roles",
            "groups",
            "share",
            "store",
            "section",
            "title");

    private final Conversions conversions;
    private final UseReader uses;
    private final Names names;
    private final Map<String, Roles> roles;
    private final List<String> dataNames;
    private final Defaults defaults;

    /**
     * @param roles of the data entries, by name
     * @param dataNames of all entries, also of those that could not be read
     */
    FitReader(Conversions conversions, Map<String, Roles> roles, List<String> dataNames, Defaults defaults) {
        this.conversions = conversions;
        this.uses = new UseReader(conversions);
        this.names = new Names(conversions);
        this.roles = roles;
        this.dataNames = dataNames;
        this.defaults = defaults;
    }

    List<FitEntry> read(MappingNode node) {
        List<FitEntry> fits = new ArrayList<>();
        node.entries().forEach((name, entry) -> {
            names.check(name, entry.value());
            conversions.mapping(entry.value()).map(fit -> read(name, fit)).ifPresent(fits::add);
        });
        return fits;
    }

    private FitEntry read(String name, MappingNode node) {
        Keys keys = Keys.of(node, "a fit", KEYS, conversions.problems());
        ScalarNode source = keys.require("data")
                .flatMap(entry -> names.reference(entry, "data entry", dataNames))
                .orElse(new ScalarNode(node.at(), node.path().key("data"), "", ScalarNode.Type.REFUSED));
        return new FitEntry(
                name,
                source,
                keys.require("response").map(this::texts).orElse(List.of()),
                keys.require("formulations")
                        .map(list -> several(list, "formulation"))
                        .orElse(List.of()),
                keys.get("link").flatMap(block -> uses.read(block, "link")),
                keys.get("parameters")
                        .map(new ParameterReader(conversions)::read)
                        .orElse(List.of()),
                estimator(keys),
                keys.get("inference")
                        .map(list -> uses.several(list, "inference"))
                        .or(defaults::inference),
                keys.get("metrics").map(list -> uses.several(list, "metric")).orElse(defaults.metrics()),
                roles(keys).orElse(rolesOf(source.text())),
                keys.get("groups").flatMap(this::column),
                keys.get("share").map(this::texts).orElse(List.of()),
                keys.get("store").flatMap(block -> uses.read(block, "store")),
                keys.get("section").flatMap(conversions::line),
                keys.get("title").flatMap(conversions::line),
                node);
    }

    private Roles roles(Keys keys) {
        return keys.get("roles").map(new RolesReader(conversions)::read).orElse(Roles.NONE);
    }

    private Optional<Use> estimator(Keys keys) {
        Optional<Node> given = defaults.estimator().isPresent()
                ? keys.get("estimator")
                : keys.require("estimator", "the key 'estimator' is missing, here and under defaults");
        return given.isPresent() ? given.flatMap(block -> uses.read(block, "estimator")) : defaults.estimator();
    }

    private List<Use> several(Node list, String noun) {
        if (Conversions.oneOrMore(list).isEmpty()) {
            conversions.bad(list, "expected at least one " + noun);
        }
        return uses.several(list, noun);
    }

    private List<ScalarNode> texts(Node node) {
        List<Node> items = Conversions.oneOrMore(node);
        if (items.isEmpty()) {
            conversions.bad(node, "expected at least one name");
        }
        return items.stream().flatMap(item -> column(item).stream()).toList();
    }

    private Optional<ScalarNode> column(Node node) {
        return conversions.scalar(node, ScalarNode.Type.TEXT, "text");
    }

    private Roles rolesOf(String name) {
        return Optional.ofNullable(roles.get(name)).orElse(Roles.NONE);
    }
}
