package org.curvewright.plugins.formulations;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvewright.spi.Key;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Support;

/** The keys of a law that the experiment writes itself. */
record ExpressionKeys(
        @Key(
                doc =
                        "the right-hand side, such as E + A*N^-alpha + B*D^-beta, of + - * / ^, parentheses, numbers, symbols and"
                                + " exp ln log10 log1p expm1 sqrt abs logistic softplus lgamma pow min max",
                example = "E + A*N^-alpha")
        String formula,

        @Key(
                doc =
                        "every parameter by its symbol, with min, max, start, unit and meaning where there is something to say",
                example = "{ E: { min: 0 }, A: { min: 0 }, alpha: { min: 0 } }")
        Map<String, Parameter> parameters,

        @Key(doc = "names for parts of the formula, each written with the symbols before it", byDefault = "{}")
        Map<String, String> let,

        @Key(doc = "the covariates in their order; by default every symbol that is not a parameter", byDefault = "[]")
        List<String> covariates) {

    /** What is to be known of one parameter. */
    record Parameter(
            @Key(doc = "the least value it may have") Optional<Double> min,
            @Key(doc = "the largest value it may have") Optional<Double> max,

            @Key(doc = "values to begin with; by default what its place in the formula suggests", byDefault = "[]")
            List<Double> start,

            @Key(doc = "its unit; by default what the formula gives it", byDefault = "''")
            String unit,

            @Key(doc = "what it means", byDefault = "parameter of the formula")
            String meaning) {

        Parameter {
            support(min, max);
        }

        private static Support support(Optional<Double> min, Optional<Double> max) {
            return new Support(min.orElse(Double.NEGATIVE_INFINITY), max.orElse(Double.POSITIVE_INFINITY));
        }

        Declared declared(String symbol) {
            return new Declared(symbol, meaning, unit, support(min, max), start);
        }
    }

    ExpressionKeys {
        if (parameters.isEmpty()) {
            throw new IllegalArgumentException("no parameters are named, so there is nothing to fit");
        }
        written(formula, parameters, let, covariates).formulation();
    }

    private static WrittenLaw written(
            String formula, Map<String, Parameter> parameters, Map<String, String> let, List<String> covariates) {
        return new WrittenLaw(
                "y",
                formula,
                let,
                covariates.stream().map(Symbols::covariate).toList(),
                parameters.entrySet().stream()
                        .map(entry -> entry.getValue().declared(entry.getKey()))
                        .toList(),
                "",
                Map.of(),
                List.of());
    }

    Formulation formulation() {
        return written(formula, parameters, let, covariates).formulation(true);
    }
}
