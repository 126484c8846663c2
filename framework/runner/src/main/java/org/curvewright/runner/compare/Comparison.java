package org.curvewright.runner.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.curvewright.runner.compare.FindingChange.Extent;
import org.curvewright.spi.report.ResultDocument;
import org.curvewright.spi.report.ResultDocument.Data;

/**
 * What changed between two results.
 *
 * @param program versions of the program and of its plugins
 * @param configuration keys of the used configuration, overrides and defaults included
 * @param data digests, rows and exclusions of the data entries
 * @param findings in the order of the second result, those that vanished last
 * @param same how many findings are equal
 */
public record Comparison(
        List<Change> program, List<Change> configuration, List<Change> data, List<FindingChange> findings, int same) {

    public Comparison {
        program = List.copyOf(program);
        configuration = List.copyOf(configuration);
        data = List.copyOf(data);
        findings = List.copyOf(findings);
    }

    public static Comparison of(ResultDocument before, ResultDocument after) {
        ComparedFindings findings = new ComparedFindings(before, after);
        return new Comparison(
                changes(versions(before), versions(after)),
                ComparedTrees.changes(
                        before.configuration().used(), after.configuration().used()),
                changes(data(before), data(after)),
                findings.changes(),
                findings.same());
    }

    /** Whether anything differs. */
    public boolean isEmpty() {
        return program.isEmpty() && configuration.isEmpty() && data.isEmpty() && findings.isEmpty();
    }

    /** The findings that changed so. */
    public List<Change> findings(Extent extent) {
        return findings.stream()
                .filter(finding -> finding.extent() == extent)
                .map(FindingChange::change)
                .toList();
    }

    private static Map<String, String> versions(ResultDocument document) {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("curvewright", document.curvewright());
        document.plugins().forEach(plugin -> versions.put("plugin " + plugin.name(), plugin.version()));
        return versions;
    }

    private static Map<String, String> data(ResultDocument document) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (Data data : document.data()) {
            facts.put(data.name() + " origin", data.origin());
            facts.put(data.name() + " sha256", data.sha256());
            facts.put(data.name() + " rows", Integer.toString(data.rows()));
            data.excluded()
                    .forEach((reason, count) -> facts.put(data.name() + " excluded: " + reason, count.toString()));
        }
        return facts;
    }

    static List<Change> changes(Map<String, String> before, Map<String, String> after) {
        TreeSet<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        Function<Map<String, String>, Function<String, Optional<String>>> at =
                map -> key -> Optional.ofNullable(map.get(key));
        return keys.stream()
                .filter(key -> !Objects.equals(before.get(key), after.get(key)))
                .map(key -> new Change(
                        key, at.apply(before).apply(key), at.apply(after).apply(key)))
                .toList();
    }
}
