package org.curvewright.plugins.analyses.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.data.Variable;

/**
 * The runs fitted and what came, each accuracy with the 95 % interval that its items leave, and what is forecast with its
 * prediction interval.
 */
record ForecastPicture(Evidence evidence, List<Target> targets) {

    private static final String FITTED = "fitted";
    private static final String FORECAST = "forecast";
    private static final String CAME = "observed";

    /** A mark of the picture; not a number where there is none, such as a forecast withheld. */
    private record Mark(String series, String label, double size, double value, double lower, double upper) {}

    Finding series(String address) {
        RunTable table = evidence.table();
        List<Mark> marks = new ArrayList<>();
        for (int row : evidence.training()) {
            marks.add(scored(FITTED, table.label(row), row));
        }
        List<Predicted> predicted =
                evidence.forecaster().at(targets.stream().map(Target::point).toList());
        for (int k = 0; k < targets.size(); k++) {
            Target target = targets.get(k);
            if (Withholding.of(evidence, target.point()).isEmpty()
                    || evidence.with().beyondHorizon()) {
                marks.add(forecast(target, Given.of(evidence, target.point(), predicted.get(k))));
            }
            if (target.heldOut()) {
                marks.add(scored(CAME, target.slug(), table.order()[k + table.size() - targets.size()]));
            }
        }
        return Finding.series(address, lanes(marks, table));
    }

    private Mark scored(String series, String label, int row) {
        RunTable table = evidence.table();
        double value = table.observed(row);
        double half = Resolution.of(table).map(found -> found.half(row)).orElse(Double.NaN);
        return new Mark(series, label, size(table.points().get(row)), value, value - half, value + half);
    }

    private Mark forecast(Target target, Predicted given) {
        return new Mark(
                FORECAST,
                target.slug(),
                size(target.point()),
                given.value(),
                given.prediction().map(found -> end(found.lower())).orElse(Double.NaN),
                given.prediction().map(found -> end(found.upper())).orElse(Double.NaN));
    }

    private double size(Point point) {
        return point.value(evidence.table().by()).orElse(Double.NaN);
    }

    private static double end(OptionalDouble end) {
        return end.orElse(Double.NaN);
    }

    private static Lane[] lanes(List<Mark> marks, RunTable table) {
        Variable response = table.data().response();
        return new Lane[] {
            Lane.labels("label", marks.stream().map(Mark::label).toList()),
            Lane.labels("series", marks.stream().map(Mark::series).toList()),
            numbers("x (log): " + table.by(), table.sizeUnit(), marks, Mark::size),
            numbers("y: " + response.name(), response.unit(), marks, Mark::value),
            numbers("lower", response.unit(), marks, Mark::lower),
            numbers("upper", response.unit(), marks, Mark::upper)
        };
    }

    private static Lane numbers(String name, String unit, List<Mark> marks, ToDoubleFunction<Mark> value) {
        return Lane.numbers(name, unit, marks.stream().mapToDouble(value).toArray());
    }
}
