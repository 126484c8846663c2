package org.curvewright.plugins.analyses.curves;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.curvewright.numerics.statistics.MixedEffects;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.data.Column;
import org.curvewright.spi.data.Table;

/**
 * What parts the curves of a portfolio, such as their family.
 *
 * @param names of the levels
 * @param level of every curve, counted from 0
 * @param obstacle the code that says why it cannot be told apart; empty where it can
 */
record CurveFactor(String name, List<String> names, int[] level, String obstacle) {

    boolean usable() {
        return obstacle.isEmpty();
    }

    MixedEffects.Factor levels() {
        return new MixedEffects.Factor(names.size(), level);
    }

    String why(int curves) {
        return switch (obstacle) {
            case "ONE_LEVEL" -> "all " + curves + " curves have the same " + name;
            case "LEVEL_VARIES" -> "the " + name + " differs within a curve, so it is no property of the curve";
            case "LEVEL_UNKNOWN" -> "the table does not say the " + name + " of every curve";
            case "ONE_CURVE_A_LEVEL" ->
                "every curve has a " + name + " of its own, so its effect is not told from the curve's";
            default -> name + " parts the curves as another factor does";
        };
    }

    static List<CurveFactor> all(List<Curve> curves, Portfolio.Configuration with, AnalysisContext context) {
        if (with.data().isEmpty() || with.by().isEmpty()) {
            return List.of();
        }
        Table table = context.table(with.data().get());
        List<CurveFactor> factors = new ArrayList<>();
        for (String name : with.by()) {
            factors.add(of(name, curves, table, with.curve(), factors));
        }
        return factors;
    }

    private static CurveFactor of(
            String name, List<Curve> curves, Table table, String curveColumn, List<CurveFactor> before) {
        Column label = table.column(curveColumn).orElseThrow();
        List<Column> columns = Stream.of(name.split("/"))
                .map(part -> table.column(part).orElseThrow())
                .toList();
        Map<String, String> byCurve = new LinkedHashMap<>();
        boolean varies = false;
        for (int row = 0; row < table.size(); row++) {
            int at = row;
            String found = columns.stream().map(column -> column.text(at)).collect(Collectors.joining("/"));
            String first = byCurve.putIfAbsent(label.text(row), found);
            varies |= first != null && !first.equals(found);
        }
        List<String> names = new ArrayList<>();
        int[] level = new int[curves.size()];
        boolean known = true;
        for (int k = 0; k < level.length; k++) {
            String found = byCurve.getOrDefault(curves.get(k).name(), "");
            known &= !found.isEmpty();
            if (!names.contains(found)) {
                names.add(found);
            }
            level[k] = names.indexOf(found);
        }
        String obstacle = varies
                ? "LEVEL_VARIES"
                : !known
                        ? "LEVEL_UNKNOWN"
                        : names.size() == 1
                                ? "ONE_LEVEL"
                                : names.size() == curves.size()
                                        ? "ONE_CURVE_A_LEVEL"
                                        : before.stream().anyMatch(other -> Arrays.equals(other.level(), level))
                                                ? "SAME_FACTOR"
                                                : "";
        return new CurveFactor(name.replace("/", "-"), names, level, obstacle);
    }
}
