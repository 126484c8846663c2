package org.curvewright.plugins.analyses.quantities;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Map<String, Map<String, Double>> reaches) {

    static final String VALUE = "value";

    QuantitiesConfiguration {
        values = new LinkedHashMap<>(values);
        ratios = new LinkedHashMap<>(ratios);
        reaches = new LinkedHashMap<>(reaches);
        if (values.isEmpty() && ratios.isEmpty() && reaches.isEmpty()) {
            throw new IllegalArgumentException("nothing is asked: neither values nor ratios nor reaches is given");
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
}
