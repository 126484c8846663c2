package org.curvewright.runner.config;

import java.util.List;
import java.util.Optional;
import org.curvewright.runner.config.tree.MappingNode;
import org.curvewright.runner.config.tree.Node;

/**
 * One experiment, typed.
 *
 * @param question empty where none is asked
 * @param summary the author's own words on what the reader should know; may be empty
 * @param sweep a grid of overrides; empty where the experiment is one cell
 * @param derive metrics over item tables, raw
 * @param node the whole tree with overrides applied
 */
public record ExperimentConfiguration(
        String experiment,
        String question,
        String summary,
        long seed,
        Optional<String> cites,
        List<DataEntry> data,
        List<FitEntry> fits,
        List<AnalysisEntry> analyses,
        List<Acknowledgement> acknowledge,
        List<ClaimEntry> claims,
        List<Use> reports,
        List<ExpectationEntry> expect,
        List<ValidationEntry> validate,
        Optional<Use> engine,
        Optional<SweepEntry> sweep,
        Optional<Node> derive,
        MappingNode node) {

    public ExperimentConfiguration {
        data = List.copyOf(data);
        fits = List.copyOf(fits);
        analyses = List.copyOf(analyses);
        acknowledge = List.copyOf(acknowledge);
        claims = List.copyOf(claims);
        reports = List.copyOf(reports);
        expect = List.copyOf(expect);
        validate = List.copyOf(validate);
    }

    public Optional<DataEntry> data(String name) {
        return data.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    public Optional<FitEntry> fit(String name) {
        return fits.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    /** Also of entries that could not be read, so that a reference to one is no second problem. */
    public List<String> dataNames() {
        return names("data");
    }

    /** Also of entries that could not be read. */
    public List<String> fitNames() {
        return names("fits");
    }

    private List<String> names(String block) {
        return node.get(block)
                .map(entries -> entries instanceof MappingNode mapping
                        ? List.copyOf(mapping.entries().keySet())
                        : List.<String>of())
                .orElse(List.of());
    }
}
