package org.curvewright.plugins.sources.synthetic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.spi.Key;
import org.curvewright.spi.data.Column;
import org.curvewright.spi.data.DataSource;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Provenance;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.SourceContext;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.data.TextColumn;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Law;
import org.curvewright.spi.law.Link;

/** Runs of a design whose responses follow a stated law, with noise or without. */
record SyntheticRuns(Configuration with) implements DataSource {

    private static final String TRIALS = "trials";

    /** How covariates make a design. */
    enum Design {
        /** Every value with every other, the first covariate changing fastest. */
        CROSSED,
        /** The first values together, the second ones together, and so on. */
        PAIRED
    }

    /** On which scale noise is added. */
    enum Scale {
        RESPONSE,
        LOG
    }

    record Configuration(
            @Key(doc = "the values of every covariate of the law, by its symbol")
            Map<String, Axis> covariates,

            @Key(
                    doc = "crossed: every value with every other; paired: the first ones together and so on",
                    byDefault = "crossed")
            Design design,

            @Key(doc = "how often every run is repeated with noise of its own", byDefault = "1")
            int replicates,

            @Key(
                    doc =
                            "how many families run the whole design, named in a column family; by default one without a name")
            OptionalInt families,

            @Key(doc = "the law that the responses follow") Formulation law,

            @Key(doc = "the link through which the law is seen, as in a fit; a symbol of both is the link's with _link")
            Optional<Link> link,

            @Key(doc = "all its parameters, those of the link too, by symbol")
            Map<String, Double> parameters,

            @Key(doc = "the name of the response's column", byDefault = "loss")
            String response,

            @Key(doc = "the response's unit", byDefault = "nats/token")
            String unit,

            @Key(doc = "the standard deviation of Gaussian noise on the scale", byDefault = "0")
            double deviation,

            @Key(doc = "where the noise is added: to the response or to its logarithm", byDefault = "response")
            Scale scale,

            @Key(doc = "the response is the share of successes in so many trials, written as the column trials")
            OptionalInt trials) {

        Configuration {
            List<String> needed = law.covariates().stream().map(Variable::name).toList();
            if (!new ArrayList<>(covariates.keySet()).containsAll(needed) || covariates.size() != needed.size()) {
                throw new IllegalArgumentException("covariates are " + String.join(", ", covariates.keySet())
                        + "; the law has " + String.join(", ", needed));
            }
            Truth.of(law, link, parameters);
            if (replicates < 1 || families.orElse(1) < 1 || !(deviation >= 0) || trials.orElse(1) < 1) {
                throw new IllegalArgumentException(
                        "replicates, families and trials are at least 1, deviation at least 0");
            }
        }

        /** The law as the responses show it. */
        Law truth() {
            return Truth.of(law, link, parameters);
        }
    }

    @Override
    public Table load(SourceContext context) {
        double[][] columns = repeated(design(), with.families().orElse(1));
        double[] expected = with.truth().predict(Rows.of(columns));
        RandomStream random = RandomStream.of(context.seed()).substream(context.name());
        double[] responses =
                Arrays.stream(expected).map(f -> observed(f, random)).toArray();
        List<Column> all = new ArrayList<>();
        for (int k = 0; k < columns.length; k++) {
            all.add(NumberColumn.of(with.law().covariates().get(k), columns[k]));
        }
        all.add(NumberColumn.of(Variable.of(with.response(), with.unit()), responses));
        with.trials().ifPresent(count -> {
            double[] trials = new double[responses.length];
            Arrays.fill(trials, count);
            all.add(NumberColumn.of(Variable.of(TRIALS, "trials"), trials));
        });
        with.families().ifPresent(count -> all.add(families(count, responses.length / count)));
        return new Table(context.name(), all, Provenance.of("synthetic-runs, seed " + context.seed(), ""));
    }

    private static double[][] repeated(double[][] columns, int times) {
        return Arrays.stream(columns)
                .map(column -> IntStream.range(0, times)
                        .boxed()
                        .flatMapToDouble(time -> Arrays.stream(column))
                        .toArray())
                .toArray(double[][]::new);
    }

    private static Column families(int count, int runs) {
        return TextColumn.of(
                Variable.of("family", ""),
                IntStream.range(0, count * runs)
                        .mapToObj(row -> "family-" + (row / runs + 1))
                        .toList());
    }

    private double observed(double f, RandomStream random) {
        if (with.trials().isPresent()) {
            int count = with.trials().getAsInt();
            return (double) random.nextBinomial(count, Math.max(0, Math.min(1, f))) / count;
        }
        double noise = with.deviation() == 0 ? 0 : with.deviation() * random.nextGaussian();
        return with.scale() == Scale.LOG ? f * Elementary.exp(noise) : f + noise;
    }

    /** The columns of the covariates in the law's order. */
    private double[][] design() {
        Map<String, double[]> axes = new LinkedHashMap<>();
        for (Variable each : with.law().covariates()) {
            Axis axis = Optional.ofNullable(with.covariates().get(each.name())).orElseThrow();
            axes.put(each.name(), axis.places());
        }
        List<double[]> places = List.copyOf(axes.values());
        int runs = with.design() == Design.CROSSED
                ? places.stream().mapToInt(axis -> axis.length).reduce(1, Math::multiplyExact)
                : places.stream().mapToInt(axis -> axis.length).min().orElse(0);
        double[][] columns = new double[places.size()][runs * with.replicates()];
        int stride = 1;
        for (int k = 0; k < columns.length; k++) {
            double[] axis = places.get(k);
            for (int row = 0; row < columns[k].length; row++) {
                int run = row / with.replicates();
                columns[k][row] = axis[with.design() == Design.CROSSED ? run / stride % axis.length : run];
            }
            stride *= axis.length;
        }
        return columns;
    }
}
