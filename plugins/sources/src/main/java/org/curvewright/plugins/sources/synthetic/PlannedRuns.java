package org.curvewright.plugins.sources.synthetic;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvewright.spi.Key;
import org.curvewright.spi.data.Column;
import org.curvewright.spi.data.DataSource;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Provenance;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.SourceContext;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Law;
import org.curvewright.spi.law.Link;

/** Runs of a table that are only planned, with the responses that a stated law has there, without noise. */
record PlannedRuns(Configuration with) implements DataSource {

    record Configuration(
            @Key(
                    doc =
                            "where the planned runs come from: a table with a column for every covariate of the law, named by its symbol")
            DataSource runs,

            @Key(doc = "the law that the responses follow") Formulation law,

            @Key(doc = "the link through which the law is seen, as in a fit; a symbol of both is the link's with _link")
            Optional<Link> link,

            @Key(doc = "all its parameters, those of the link too, by symbol")
            Map<String, Double> parameters,

            @Key(
                    doc =
                            "the name of the response's column; one of that name in the table, such as an empty one, gives way",
                    byDefault = "loss")
            String response,

            @Key(doc = "the response's unit", byDefault = "nats/token")
            String unit) {

        Configuration {
            Truth.of(law, link, parameters);
        }

        Law truth() {
            return Truth.of(law, link, parameters);
        }
    }

    @Override
    public Table load(SourceContext context) throws IOException {
        Table planned = with.runs().load(context);
        List<double[]> covariates = new ArrayList<>();
        for (Variable each : with.law().covariates()) {
            covariates.add(covariate(planned, each.name()));
        }
        double[] responses = with.truth().predict(Rows.of(covariates.toArray(double[][]::new)));
        List<Column> columns = new ArrayList<>(planned.columns());
        columns.removeIf(column -> column.variable().name().equals(with.response()));
        columns.add(NumberColumn.of(Variable.of(with.response(), with.unit()), responses));
        Provenance from = planned.provenance();
        return new Table(
                planned.name(),
                columns,
                new Provenance(
                        "planned runs of " + from.origin(),
                        from.sha256(),
                        from.citation(),
                        from.licence(),
                        from.notices()),
                planned.numbers());
    }

    private static double[] covariate(Table planned, String name) {
        return planned.numbers(name)
                .orElseThrow(() -> new IllegalArgumentException("planned runs have no column '" + name
                        + "' of numbers; columns are " + String.join(", ", planned.columnNames())))
                .values();
    }
}
