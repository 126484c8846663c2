package org.curvewright.spi.law;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A link with other symbols for some of its parameters, for links that do not write their formula anew themselves. */
record RenamedLink(Link link, Map<String, String> symbols) implements Link {

    @Override
    public String formula() {
        return symbols.entrySet().stream()
                .map(entry -> entry.getKey() + " = " + entry.getValue())
                .collect(Collectors.joining(", ", link.formula() + " with ", ""));
    }

    @Override
    public List<Parameter> parameters() {
        return link.parameters().stream()
                .map(parameter -> parameter.called(symbols.getOrDefault(parameter.symbol(), parameter.symbol())))
                .toList();
    }

    @Override
    public void evaluate(double[] latent, double[] lambda, Derivatives out) {
        link.evaluate(latent, lambda, out);
    }

    @Override
    public double inverse(double response, double[] lambda) {
        return link.inverse(response, lambda);
    }

    @Override
    public List<double[]> startingPoints(double[] responses) {
        return link.startingPoints(responses);
    }
}
