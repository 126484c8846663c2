package org.curvewright.runner.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.curvewright.runner.config.tree.Conversions;
import org.curvewright.runner.config.tree.Keys;
import org.curvewright.runner.config.tree.MappingNode;
import org.curvewright.runner.config.tree.Node;
import org.curvewright.runner.config.tree.SequenceNode;

/** Types the whole tree of one experiment. */
final class ExperimentReader {

    static final List<String> KEYS = List.of(
            "experiment",
            "question",
            "summary",
            "seed",
            "cites",
            "defaults",
            "data",
            "fits",
            "analyses",
            "acknowledge",
            "claims",
            "reports",
            "expect",
            "validate",
            "engine",
            "sweep",
            "derive");
    private static final List<String> REPORTS = List.of("figures", "markdown", "html", "findings", "csv", "latex");
    private static final List<String> DEFAULTS = List.of("estimator", "inference", "metrics");

    private final Conversions conversions;
    private final UseReader uses;

    ExperimentReader(Conversions conversions) {
        this.conversions = conversions;
        this.uses = new UseReader(conversions);
    }

    /** What could be read; it is complete only where no problem was reported. */
    ExperimentConfiguration read(MappingNode root) {
        Keys keys = Keys.of(root, "an experiment", KEYS, conversions.problems(), ExperimentReader::place);
        Optional<MappingNode> dataNode = keys.require("data").flatMap(conversions::mapping);
        Optional<MappingNode> fitsNode = keys.get("fits").flatMap(conversions::mapping);
        List<DataEntry> data = dataNode.map(new DataReader(conversions)::read).orElse(List.of());
        Optional<MappingNode> deriveNode = keys.get("derive").flatMap(conversions::mapping);
        List<DeriveEntry> derive = deriveNode
                .map(new DeriveReader(conversions, names(dataNode))::read)
                .orElse(List.of());
        List<String> tables = Stream.concat(names(dataNode).stream(), names(deriveNode).stream())
                .toList();
        FitReader fits = new FitReader(conversions, roles(data, derive), tables, defaults(keys));
        AnalysisReader analyses = new AnalysisReader(conversions, names(fitsNode));
        ClaimReader claims = new ClaimReader(conversions);
        return new ExperimentConfiguration(
                name(keys),
                keys.get("question").flatMap(conversions::text).orElse(""),
                keys.get("summary").flatMap(conversions::text).orElse(""),
                keys.get("seed").map(this::seed).orElse(0L),
                keys.get("cites").flatMap(conversions::text),
                data,
                fitsNode.map(fits::read).orElse(List.of()),
                list(keys, "analyses").map(analyses::read).orElse(List.of()),
                list(keys, "acknowledge").map(claims::acknowledgements).orElse(List.of()),
                list(keys, "claims").map(claims::claims).orElse(List.of()),
                keys.get("reports").map(uses::reports).orElse(List.of()),
                list(keys, "expect").map(claims::expectations).orElse(List.of()),
                list(keys, "validate")
                        .map(new ValidationReader(conversions)::read)
                        .orElse(List.of()),
                keys.get("engine").flatMap(node -> uses.read(node, "engine")),
                keys.get("sweep").flatMap(new SweepReader(conversions)::read),
                derive,
                root);
    }

    /** Reports are often written where only experiments' keys can be. */
    private static String place(String key) {
        return REPORTS.contains(key) ? "reports: [" + key + ": {…}]" : "";
    }

    private static Map<String, Roles> roles(List<DataEntry> data, List<DeriveEntry> derive) {
        Map<String, Roles> roles = new HashMap<>();
        data.forEach(entry -> roles.put(entry.name(), entry.roles()));
        derive.forEach(entry -> roles.put(entry.name(), entry.roles()));
        return roles;
    }

    private String name(Keys keys) {
        Optional<String> name = keys.require("experiment").flatMap(conversions::line);
        name.ifPresent(text ->
                new Names(conversions).check(text, keys.get("experiment").orElseThrow()));
        return name.orElse("");
    }

    private long seed(Node node) {
        return conversions.whole(node, Long.MIN_VALUE, Long.MAX_VALUE).orElse(0);
    }

    private Optional<SequenceNode> list(Keys keys, String key) {
        return keys.get(key).flatMap(conversions::sequence);
    }

    private static List<String> names(Optional<MappingNode> node) {
        return node.map(mapping -> List.copyOf(mapping.entries().keySet())).orElse(List.of());
    }

    private Defaults defaults(Keys experiment) {
        return experiment
                .get("defaults")
                .flatMap(conversions::mapping)
                .map(this::defaults)
                .orElse(Defaults.NONE);
    }

    private Defaults defaults(MappingNode node) {
        Keys keys = Keys.of(node, "defaults", DEFAULTS, conversions.problems());
        return new Defaults(
                keys.get("estimator").flatMap(block -> uses.read(block, "estimator")),
                keys.get("inference").map(list -> uses.several(list, "inference")),
                keys.get("metrics").map(list -> uses.several(list, "metric")).orElse(List.of()));
    }
}
