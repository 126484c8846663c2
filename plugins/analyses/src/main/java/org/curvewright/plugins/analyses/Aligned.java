package org.curvewright.plugins.analyses;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Notice;

/**
 * Several responses of the same runs, smallest first, without the runs that one of them lacks.
 *
 * @param runs the runs' names
 * @param values the responses, one array each
 * @param notices what was left out
 */
record Aligned(List<String> runs, List<double[]> values, List<String> units, List<Notice> notices) {

    static Aligned of(List<Ordered> responses) {
        List<Map<String, Integer>> rows = responses.stream().map(Aligned::byRun).toList();
        List<String> common = rows.get(0).keySet().stream()
                .filter(run -> rows.stream().allMatch(each -> each.containsKey(run)))
                .toList();
        List<String> dropped = rows.stream()
                .flatMap(each -> each.keySet().stream())
                .distinct()
                .filter(run -> !common.contains(run))
                .toList();
        List<double[]> values = IntStream.range(0, responses.size())
                .mapToObj(k -> common.stream()
                        .mapToDouble(run -> responses.get(k).data().observed()[row(rows.get(k), run)])
                        .toArray())
                .toList();
        return new Aligned(
                common.stream().map(run -> run.substring(run.indexOf('\t') + 1)).toList(),
                values,
                responses.stream().map(each -> each.data().response().unit()).toList(),
                dropped.isEmpty()
                        ? List.of()
                        : List.of(new Notice(
                                "RUNS_LEFT_OUT",
                                "without the runs that a response lacks: " + String.join(", ", names(dropped)))));
    }

    /** Rows by size and name; a run that stands twice counts once, by its first row. */
    private static Map<String, Integer> byRun(Ordered observations) {
        Map<String, Integer> rows = new LinkedHashMap<>();
        for (int i = 0; i < observations.size(); i++) {
            String size = Decimal.shortest(observations.values()[i]);
            rows.putIfAbsent(size + "\t" + observations.data().label(i), i);
        }
        return rows;
    }

    private static int row(Map<String, Integer> rows, String run) {
        return Optional.ofNullable(rows.get(run)).orElseThrow();
    }

    private static List<String> names(List<String> runs) {
        List<String> names = new ArrayList<>();
        runs.forEach(run -> names.add(run.substring(run.indexOf('\t') + 1)));
        return names;
    }

    String unit(int response) {
        return units.get(response);
    }

    /** From every run to the next larger: y_{i+1} − y_i. */
    double[] steps(int response) {
        double[] y = values.get(response);
        return IntStream.range(0, Math.max(0, y.length - 1))
                .mapToDouble(i -> y[i + 1] - y[i])
                .toArray();
    }

    List<String> from() {
        return runs.subList(0, Math.max(0, runs.size() - 1));
    }

    List<String> to() {
        return runs.subList(Math.min(1, runs.size()), runs.size());
    }
}
