package org.curvewright.plugins.analyses.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.data.Sampling;
import org.curvewright.spi.data.Variable;

/** The runs beside which a grid of forecasts is drawn, smallest first, and which of them were held out. */
final class RunSeries {

    private RunSeries() {}

    static Finding of(String address, RunTable table, int training) {
        int[] order = table.order();
        Variable response = table.data().response();
        List<Lane> lanes = new ArrayList<>();
        lanes.add(
                Lane.labels("label", Arrays.stream(order).mapToObj(table::label).toList()));
        lanes.addAll(ForecastGrid.covariates(
                table, Arrays.stream(order).mapToObj(table.points()::get).toList()));
        lanes.add(Lane.numbers(
                "observed",
                response.unit(),
                Arrays.stream(order).mapToDouble(table::observed).toArray()));
        Sampling.of(table.data())
                .ifPresent(sampling -> lanes.add(Lane.numbers(
                        "standard-error",
                        response.unit(),
                        Arrays.stream(order)
                                .mapToDouble(row -> sampling.errors()[row])
                                .toArray())));
        lanes.add(Lane.numbers(
                "held-out",
                "",
                IntStream.range(0, order.length)
                        .mapToDouble(rank -> rank < training ? 0 : 1)
                        .toArray()));
        return Finding.series(address, lanes.toArray(Lane[]::new));
    }
}
