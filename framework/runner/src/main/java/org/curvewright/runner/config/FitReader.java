package org.curvewright.runner.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.curvewright.runner.config.tree.Conversions;
import org.curvewright.runner.config.tree.Keys;
import org.curvewright.runner.config.tree.MappingNode;
import org.curvewright.runner.config.tree.Node;
import org.curvewright.runner.config.tree.ScalarNode;
import org.curvewright.runner.problem.Code;

/** Reads the entries of {@code fits:} and fills in the defaults. */
final class FitReader {

    private static final List<String> KEYS = List.of(
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
            "section",
            "title");

    private final Conversions conversions;
    private final UseReader uses;
    private final Names names;
    private final List<DataEntry> data;
    private final List<String> dataNames;
    private final Defaults defaults;

    /** @param dataNames of all entries, also of those that could not be read */
    FitReader(Conversions conversions, List<DataEntry> data, List<String> dataNames, Defaults defaults) {
        this.conversions = conversions;
        this.uses = new UseReader(conversions);
        this.names = new Names(conversions);
        this.data = data;
        this.dataNames = dataNames;
        this.defaults = defaults;
    }

    List<FitEntry> read(MappingNode node) {
        List<FitEntry> fits = new ArrayList<>();
        node.entries().forEach((name, entry) -> {
            names.check(name, entry.value());
            conversions.mapping(entry.value()).flatMap(fit -> read(name, fit)).ifPresent(fits::add);
        });
        return fits;
    }

    private Optional<FitEntry> read(String name, MappingNode node) {
        Keys keys = Keys.of(node, "a fit", KEYS, conversions.problems());
        Optional<ScalarNode> from =
                keys.require("data").flatMap(entry -> names.reference(entry, "data entry", dataNames));
        List<ScalarNode> responses = keys.require("response").map(this::texts).orElse(List.of());
        List<Use> formulations = keys.require("formulations")
                .map(list -> several(list, "formulation"))
                .orElse(List.of());
        Optional<Use> link = keys.get("link").flatMap(block -> uses.read(block, "link"));
        List<FitEntry.ParameterEntry> parameters = keys.get("parameters")
                .map(new ParameterReader(conversions)::read)
                .orElse(List.of());
        Roles roles = keys.get("roles").map(new RolesReader(conversions)::read).orElse(Roles.NONE);
        return from.map(source -> new FitEntry(
                name,
                source,
                responses,
                formulations,
                link,
                parameters,
                estimator(keys),
                keys.get("inference")
                        .map(list -> uses.several(list, "inference"))
                        .orElse(defaults.inference()),
                keys.get("metrics").map(list -> uses.several(list, "metric")).orElse(defaults.metrics()),
                roles.orElse(rolesOf(source.text())),
                keys.get("groups").flatMap(this::column),
                keys.get("share").map(this::texts).orElse(List.of()),
                keys.get("section").flatMap(conversions::line),
                keys.get("title").flatMap(conversions::line),
                node));
    }

    private Optional<Use> estimator(Keys keys) {
        Optional<Node> given = keys.get("estimator");
        if (given.isEmpty() && defaults.estimator().isEmpty()) {
            conversions
                    .problems()
                    .add(
                            Code.MISSING_KEY,
                            keys.node().at(),
                            keys.node().path().key("estimator").text(),
                            "the key 'estimator' is missing, here and under defaults");
        }
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
        return data.stream()
                .filter(entry -> entry.name().equals(name))
                .map(DataEntry::roles)
                .findFirst()
                .orElse(Roles.NONE);
    }
}
