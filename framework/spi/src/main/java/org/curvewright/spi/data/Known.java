package org.curvewright.spi.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a table tells about how its observations came about and the law that is fitted to them does not contain: the tokens of
 * runs whose law is one of size, the corpus. It plays no part in a fit; it tells whether what is foretold is another such run.
 *
 * @param covariates by symbol, each positive in every observation
 * @param texts by column, such as the corpus or the tokenizer
 */
public record Known(Map<Variable, double[]> covariates, Map<String, List<String>> texts) {

    public static final Known NOTHING = new Known(Map.of(), Map.of());

    public Known {
        covariates = new LinkedHashMap<>(covariates);
        texts = new LinkedHashMap<>(texts);
    }

    /** Its texts in one observation. */
    public Map<String, String> texts(int row) {
        Map<String, String> own = new LinkedHashMap<>();
        texts.forEach((name, values) -> own.put(name, values.get(row)));
        return own;
    }

    /** The names of its covariates. */
    public List<String> symbols() {
        List<String> symbols = new ArrayList<>();
        covariates.keySet().forEach(variable -> symbols.add(variable.name()));
        return symbols;
    }

    Known rows(int[] indices) {
        Map<Variable, double[]> numbers = new LinkedHashMap<>();
        covariates.forEach((variable, values) -> numbers.put(variable, Dataset.pick(values, indices)));
        Map<String, List<String>> words = new LinkedHashMap<>();
        texts.forEach((name, values) ->
                words.put(name, Arrays.stream(indices).mapToObj(values::get).toList()));
        return new Known(numbers, words);
    }
}
