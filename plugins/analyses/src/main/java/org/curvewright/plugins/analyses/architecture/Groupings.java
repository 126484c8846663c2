package org.curvewright.plugins.analyses.architecture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.items.Requirements;
import org.curvewright.spi.Key;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.data.Variable;

/**
 * How many queries share a key and a value, of which the law knows nothing: the groupings that divide the number of heads are tried
 * from the baseline upwards, architecture by architecture, and no larger one once a measured loss exceeds the baseline's.
 *
 * <p>Reference: S. Bian et al., arXiv 2510.18245 (2025), section 4.
 */
record Groupings(
        @Key(doc = "the candidates' column of groupings") String column,

        @Key(doc = "their column of query heads, which a grouping must divide")
        Optional<String> heads,

        @Key(doc = "their column of losses measured with that grouping; what was not measured is empty")
        Optional<String> measured,

        @Key(doc = "the grouping whose loss no other may exceed", byDefault = "4")
        double baseline) {

    void check(Requirements requirements) {
        requirements.positive("grouping.column", column);
        heads.ifPresent(name -> requirements.positive("grouping.heads", name));
        measured.ifPresent(
                name -> requirements.withinOrMissing("grouping.measured", name, -Double.MAX_VALUE, Double.MAX_VALUE));
    }

    /** The rows that are left to choose from. */
    int[] kept(Findings findings, Table table, List<Variable> covariates) {
        double[] grouping = table.numbers(column).orElseThrow().values();
        int[] feasible = IntStream.range(0, table.size())
                .filter(row -> heads.flatMap(table::numbers)
                        .map(column -> column.at(row) % grouping[row] == 0)
                        .orElse(true))
                .toArray();
        Map<String, List<Integer>> architectures = new LinkedHashMap<>();
        for (int row : feasible) {
            String key = covariates.stream()
                    .map(each -> table.column(each.name()).orElseThrow().text(row))
                    .collect(Collectors.joining(" "));
            architectures.computeIfAbsent(key, each -> new ArrayList<>()).add(row);
        }
        int[] kept = architectures.values().stream()
                .flatMapToInt(rows -> tried(rows, grouping, table))
                .sorted()
                .toArray();
        findings.measurement("groupings-infeasible", table.size() - feasible.length, "candidates");
        findings.measurement("groupings-stopped", feasible.length - kept.length, "candidates");
        return kept;
    }

    /** Upwards until a loss exceeds the baseline's. */
    private IntStream tried(List<Integer> rows, double[] grouping, Table table) {
        int[] upwards = rows.stream()
                .sorted(Comparator.comparingDouble(row -> grouping[row]))
                .mapToInt(Integer::intValue)
                .toArray();
        Optional<NumberColumn> losses = measured.flatMap(table::numbers);
        double allowed = Arrays.stream(upwards)
                .filter(row -> grouping[row] == baseline)
                .mapToDouble(row -> losses.map(column -> column.at(row)).orElse(Double.NaN))
                .findFirst()
                .orElse(Double.NaN);
        return Arrays.stream(upwards)
                .takeWhile(row -> grouping[row] <= baseline
                        || !losses.map(column -> column.at(row) > allowed).orElse(false));
    }
}
