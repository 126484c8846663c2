package org.curvewright.plugins.analyses;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.curvewright.spi.Key;
import org.curvewright.spi.analysis.Cell;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Finding.Kind;
import org.curvewright.spi.analysis.SweepAnalysis;
import org.curvewright.spi.analysis.Value;

/** How much each finding depends on the analyst's choices: its values over all cells, and what each choice explains. */
record Spread(Configuration with) implements SweepAnalysis {

    private static final Set<Kind> NUMBERS = Set.of(Kind.ESTIMATE, Kind.FORECAST);

    record Configuration(
            @Key(
                    doc = "addresses of the findings to look at, * standing for anything; when there is none, all"
                            + " estimates, forecasts and verdicts",
                    byDefault = "[]")
            List<String> of) {

        Configuration {
            of = List.copyOf(of);
        }

        boolean names(Finding finding) {
            return of.isEmpty()
                    ? NUMBERS.contains(finding.kind()) || finding.kind() == Kind.VERDICT
                    : of.stream().anyMatch(pattern -> matches(pattern, finding.address()));
        }

        private static boolean matches(String pattern, String address) {
            String regex = Pattern.compile("\\*")
                    .splitAsStream(pattern + " ")
                    .map(Pattern::quote)
                    .collect(Collectors.joining(".*"));
            return (address + " ").matches(regex);
        }
    }

    @Override
    public List<Finding> across(List<Cell> cells) {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.measurement("cells", cells.size(), ""));
        List<SpreadNumbers> numbers = new ArrayList<>();
        for (Map.Entry<String, List<Finding>> entry : byAddress(cells).entrySet()) {
            String address = entry.getKey();
            List<Finding> found = entry.getValue();
            if (found.stream().anyMatch(finding -> finding.value() instanceof Value.Text)) {
                findings.addAll(SpreadWords.of(address, cells, found));
            } else {
                SpreadNumbers spread = SpreadNumbers.of(address, cells);
                numbers.add(spread);
                findings.addAll(spread.findings());
            }
        }
        findings.add(1, SpreadAnswer.of(cells.size(), numbers, choices(cells)));
        findings.add(SpreadNumbers.series(numbers, choices(cells)));
        return findings;
    }

    static List<String> choices(List<Cell> cells) {
        return cells.isEmpty()
                ? List.of()
                : cells.get(0).options().stream().map(Cell.Option::choice).toList();
    }

    /** The findings that are looked at, in the order of the first cell that has them. */
    private Map<String, List<Finding>> byAddress(List<Cell> cells) {
        Map<String, List<Finding>> byAddress = new LinkedHashMap<>();
        cells.forEach(cell -> cell.findings().stream()
                .filter(with::names)
                .filter(finding -> !(finding.value() instanceof Value.Series))
                .forEach(finding -> byAddress
                        .computeIfAbsent(finding.address(), address -> new ArrayList<>())
                        .add(finding)));
        Set<String> repeating = new LinkedHashSet<>(byAddress.keySet());
        repeating.removeIf(address -> !repeats(address, byAddress));
        repeating.forEach(byAddress::remove);
        return byAddress;
    }

    /** Whether it is another inference's address of the same numbers. */
    private static boolean repeats(String address, Map<String, List<Finding>> byAddress) {
        String above = address.substring(0, Math.max(0, address.lastIndexOf('/')));
        List<Finding> same = byAddress.getOrDefault(above, List.of());
        return values(byAddress.getOrDefault(address, List.of())).equals(values(same));
    }

    private static List<Value> values(List<Finding> findings) {
        return findings.stream().map(Finding::value).toList();
    }
}
