package org.curvewright.runner.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.curvewright.runner.config.tree.Conversions;
import org.curvewright.runner.config.tree.MappingNode;
import org.curvewright.runner.config.tree.Node;
import org.curvewright.runner.config.tree.ScalarNode;
import org.curvewright.runner.config.tree.SequenceNode;

/** Reads {@code analyses:}. */
final class AnalysisReader {

    static final List<String> KEYS = List.of("use", "with", "as", "on", "section", "title");

    private final Conversions conversions;
    private final UseReader uses;
    private final Names names;
    private final List<String> fitNames;

    AnalysisReader(Conversions conversions, List<String> fitNames) {
        this.conversions = conversions;
        this.uses = new UseReader(conversions);
        this.names = new Names(conversions);
        this.fitNames = fitNames;
    }

    List<AnalysisEntry> read(SequenceNode node) {
        List<AnalysisEntry> analyses = new ArrayList<>();
        node.items().forEach(item -> read(item).ifPresent(analyses::add));
        names.distinct(analyses.stream().map(AnalysisEntry::use).toList());
        return analyses;
    }

    private Optional<AnalysisEntry> read(Node node) {
        Optional<Use> use = uses.read(node, "analysis", KEYS);
        Optional<MappingNode> block = node instanceof MappingNode mapping ? Optional.of(mapping) : Optional.empty();
        List<ScalarNode> on = block.flatMap(keys -> keys.get("on"))
                .map(list -> names.references(list, "fit", fitNames))
                .orElse(List.of());
        Optional<String> title = block.flatMap(keys -> keys.get("title")).flatMap(conversions::line);
        return use.map(found -> new AnalysisEntry(found, on, title, node));
    }
}
