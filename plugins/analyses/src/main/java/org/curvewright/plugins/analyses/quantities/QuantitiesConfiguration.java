package org.curvewright.plugins.analyses.quantities;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.curvewright.spi.DidYouMean;
import org.curvewright.spi.Key;

/** What is asked of each law, by what to call it. */
record QuantitiesConfiguration(
        @Key(
                doc = "the law's value at points, each by its covariates, such as { big: { N: 2.6e10 } }",
                byDefault = "{}")
        Map<String, Map<String, Double>> values,

        @Key(doc = "one parameter over another, such as { balance: [alpha, beta] }", byDefault = "{}")
        Map<String, List<String>> ratios,

        @Key(
                doc =
                        "the scale at which the law reaches a value: the value and every covariate but the one to find, such as { two-nats: { value: 2, D: 1e12 } }",
                byDefault = "{}")
        Map<String, Map<String, Double>> reaches,

        @Key(
                doc =
                        "arithmetic in the law's parameters, in the names of values, ratios and reaches, and in expressions before, such as { share: (big - E) / big }; written like the formula of 'expression'",
                byDefault = "{}")
        Map<String, String> expressions,

        @Key(
                doc =
                        "the units of expressions, by default what the units of their symbols give, such as { share: percent }",
                byDefault = "{}")
        Map<String, String> units) {

    static final String VALUE = "value";

    QuantitiesConfiguration {
        values = new LinkedHashMap<>(values);
        ratios = new LinkedHashMap<>(ratios);
        reaches = new LinkedHashMap<>(reaches);
        expressions = new LinkedHashMap<>(expressions);
        units = new LinkedHashMap<>(units);
        if (values.isEmpty() && ratios.isEmpty() && reaches.isEmpty() && expressions.isEmpty()) {
            throw new IllegalArgumentException(
                    "nothing is asked: neither values nor ratios nor reaches nor expressions is given");
        }
        Set<String> names = new HashSet<>();
        Stream.of(values, ratios, reaches, expressions)
                .flatMap(asked -> asked.keySet().stream())
                .filter(name -> !names.add(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("'" + name + "' names two of what is asked");
                });
        for (String name : units.keySet()) {
            if (!expressions.containsKey(name)) {
                throw new IllegalArgumentException(
                        "units." + name + " is of no expression" + DidYouMean.hint(name, expressions.keySet()));
            }
        }
        ratios.forEach((name, pair) -> {
            if (pair.size() != 2) {
                throw new IllegalArgumentException(
                        "ratios." + name + " names " + pair.size() + " parameters; it takes 2");
            }
        });
        reaches.forEach((name, point) -> {
            if (!point.containsKey(VALUE)) {
                throw new IllegalArgumentException("reaches." + name + " has no value to reach");
            }
        });
    }

    /** What is asked by name other than expressions. */
    Set<String> points() {
        return Stream.of(values, ratios, reaches)
                .flatMap(asked -> asked.keySet().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    List<String> expressionsBefore(String name) {
        return expressions.keySet().stream()
                .takeWhile(other -> !other.equals(name))
                .toList();
    }
}
