package org.curvewright.plugins.sources.synthetic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.spi.Key;
import org.curvewright.spi.data.DataSource;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.SourceContext;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Law;

/**
 * Worlds of one covariate, each with a law of its own: parameters are uniform between their ends, the response is {@code f·exp(σ z)}.
 * A world's runs depend on its number and the seed alone, so that the first twenty are the same among two thousand.
 */
record SyntheticGroups(Configuration with) implements DataSource {

    /** Where a parameter lies. */
    record Span(
            @Key(doc = "the least value") double from,
            @Key(doc = "the greatest value") double to) {

        Span {
            if (!(from <= to)) {
                throw new IllegalArgumentException("from must not be above to");
            }
        }
    }

    record Configuration(
            @Key(doc = "the law that every world follows, of one covariate")
            Formulation law,

            @Key(doc = "where runs are made") Axis axis,

            @Key(doc = "between which ends each parameter is uniform, all of them by symbol")
            Map<String, Span> parameters,

            @Key(doc = "the standard deviation of Gaussian noise on the response's logarithm", byDefault = "0.01")
            double deviation,

            @Key(doc = "how many worlds", byDefault = "20") int groups,

            @Key(doc = "the name of the response's column", byDefault = "loss")
            String response,

            @Key(doc = "the response's unit", byDefault = "nats/token")
            String unit) {

        Configuration {
            List<String> symbols = law.parameters().symbols();
            if (law.covariates().size() != 1) {
                throw new IllegalArgumentException("law has " + law.covariates().size() + " covariates, expected one");
            }
            if (!parameters.keySet().containsAll(symbols) || parameters.size() != symbols.size()) {
                throw new IllegalArgumentException("parameters are " + String.join(", ", parameters.keySet())
                        + "; the law has " + String.join(", ", symbols));
            }
            if (groups < 1 || !(deviation >= 0)) {
                throw new IllegalArgumentException("groups is at least 1, deviation at least 0");
            }
        }
    }

    @Override
    public Table load(SourceContext context) {
        Variable covariate = with.law().covariates().get(0);
        List<Variable> numbers = new ArrayList<>(List.of(covariate, Variable.of(with.response(), with.unit())));
        with.law()
                .parameters()
                .parameters()
                .forEach(parameter -> numbers.add(Variable.of("true_" + parameter.symbol(), parameter.unit())));
        Sheet sheet = new Sheet(List.of(Variable.of("world", "")), numbers);
        double[] places = with.axis().places();
        RandomStream random = RandomStream.of(context.seed()).substream("groups");
        for (int group = 1; group <= with.groups(); group++) {
            world(sheet, "w" + group, places, random.substream(group));
        }
        return sheet.table(context, "synthetic-groups");
    }

    private void world(Sheet sheet, String name, double[] places, RandomStream random) {
        Map<String, Double> truth = new LinkedHashMap<>();
        with.law().parameters().symbols().forEach(symbol -> truth.put(symbol, drawn(symbol, random)));
        double[] theta =
                truth.values().stream().mapToDouble(Double::doubleValue).toArray();
        double[] expected = new Law(with.law(), theta).predict(Rows.of(new double[][] {places}));
        for (int i = 0; i < places.length; i++) {
            double[] row = new double[2 + theta.length];
            row[0] = places[i];
            row[1] = expected[i] * Elementary.exp(with.deviation() * random.nextGaussian());
            System.arraycopy(theta, 0, row, 2, theta.length);
            sheet.row(List.of(name), row);
        }
    }

    private double drawn(String symbol, RandomStream random) {
        Span span = Optional.ofNullable(with.parameters().get(symbol)).orElseThrow();
        return span.from() + (span.to() - span.from()) * random.nextDouble();
    }
}
