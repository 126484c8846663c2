package org.curvewright.runner.plan;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.curvewright.spi.data.Column;
import org.curvewright.spi.data.Known;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.data.TextColumn;
import org.curvewright.spi.data.Variable;

/**
 * The columns of a table that tell how a run was made and that a law leaves out: parameters N, tokens D and compute C, the
 * last where it is not 6 N D anyway, by symbol or by unit; and texts that name a recipe.
 */
final class KnownColumns {

    private static final Map<String, String> UNITS = Map.of("parameters", "N", "tokens", "D", "FLOP", "C");
    private static final Set<String> RECIPE = Set.of(
            "recipe",
            "corpus",
            "dataset",
            "data_recipe",
            "tokenizer",
            "family",
            "suite",
            "architecture",
            "optimizer",
            "schedule");

    private KnownColumns() {}

    static Known of(Table table, List<Variable> covariates, String response, int[] kept) {
        Map<String, Column> bySymbol = new LinkedHashMap<>();
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (Column column : table.columns()) {
            String name = column.variable().name();
            if (column instanceof NumberColumn && UNITS.containsValue(name)) {
                bySymbol.put(name, column);
            }
            if (column instanceof TextColumn && RECIPE.contains(name) && !name.equals(response)) {
                texts.put(name, Arrays.stream(kept).mapToObj(column::text).toList());
            }
        }
        for (Column column : table.columns()) {
            Optional.ofNullable(UNITS.get(column.variable().unit()))
                    .filter(symbol -> column instanceof NumberColumn)
                    .ifPresent(symbol -> bySymbol.putIfAbsent(symbol, column));
        }
        if (bySymbol.containsKey("N") && bySymbol.containsKey("D")) {
            bySymbol.remove("C");
        }
        Map<Variable, double[]> numbers = new LinkedHashMap<>();
        bySymbol.forEach((symbol, column) -> {
            double[] values = ((NumberColumn) column).rows(kept).values();
            Variable variable = column.variable();
            boolean own = variable.name().equals(response) || named(covariates, variable.name());
            if (!own && !named(covariates, symbol) && Arrays.stream(values).allMatch(value -> value > 0)) {
                numbers.put(variable, values);
            }
        });
        return new Known(numbers, texts);
    }

    private static boolean named(List<Variable> covariates, String symbol) {
        return covariates.stream().anyMatch(covariate -> covariate.name().equals(symbol));
    }
}
