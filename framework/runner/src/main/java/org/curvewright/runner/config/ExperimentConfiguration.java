package org.curvewright.runner.config;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.curvewright.runner.config.tree.MappingNode;

/**
 * One experiment, typed.
 *
 * @param question empty where none is asked
 * @param summary the author's own words on what the reader should know; may be empty
 * @param sweep a grid of overrides; empty where the experiment is one cell
 * @param derive tables of scores, made of tables of items
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
        List<DeriveEntry> derive,
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
        derive = List.copyOf(derive);
    }

    public Optional<DataEntry> data(String name) {
        return data.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    public Optional<FitEntry> fit(String name) {
        return fits.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    /** Also of derived tables, and of entries that could not be read, so that a reference to one is no second problem. */
    public List<String> dataNames() {
        return Stream.concat(names("data").stream(), names("derive").stream()).toList();
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
