package org.curvewright.plugins.analyses.forecast;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;

/** Covariates by symbol: where a run is or would be. */
record Point(Map<String, Double> covariates) {

    static final String COMPUTE = "C";

    private static final double FLOP_PER_PARAMETER_AND_TOKEN = 6;

    Point {
        covariates = Collections.unmodifiableMap(new TreeMap<>(covariates));
    }

    /** A covariate; compute also as C = 6 N D, in FLOP. Empty where the point does not say. */
    OptionalDouble value(String symbol) {
        if (covariates.containsKey(symbol)) {
            return OptionalDouble.of(covariates.getOrDefault(symbol, Double.NaN));
        }
        return symbol.equals(COMPUTE) && covariates.containsKey("N") && covariates.containsKey("D")
                ? OptionalDouble.of(FLOP_PER_PARAMETER_AND_TOKEN
                        * covariates.getOrDefault("N", Double.NaN)
                        * covariates.getOrDefault("D", Double.NaN))
                : OptionalDouble.empty();
    }

    /** The same without what a law does not contain. */
    Point only(Set<String> symbols) {
        Map<String, Double> own = new TreeMap<>(covariates);
        own.keySet().retainAll(symbols);
        return new Point(own);
    }

    /** The row of a law of these covariates; NaN where the point does not say. */
    Rows row(List<Variable> variables, int group) {
        double[][] columns = variables.stream()
                .map(variable -> new double[] {value(variable.name()).orElse(Double.NaN)})
                .toArray(double[][]::new);
        return Rows.grouped(new int[] {group}, columns);
    }
}
