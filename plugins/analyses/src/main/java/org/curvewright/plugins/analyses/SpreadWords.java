package org.curvewright.plugins.analyses;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.curvewright.spi.analysis.Cell;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;

/** How far the cells agree on a word, such as a status or the best law. */
final class SpreadWords {

    private SpreadWords() {}

    static List<Finding> of(String address, List<Cell> cells, List<Finding> found) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        found.stream()
                .map(Finding::value)
                .filter(Value.Text.class::isInstance)
                .forEach(value -> counts.merge(((Value.Text) value).text(), 1, Integer::sum));
        String most = counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
        String counted = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        return List.of(
                Finding.verdict(address + "/most-common", most),
                Finding.verdict(address + "/counts", counted),
                Finding.measurement(
                        address + "/agreement",
                        (double) counts.getOrDefault(most, 0) / cells.size(),
                        "share of cells"));
    }
}
