package org.curvewright.plugins.analyses;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.data.CurveGrid;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.inference.LawFunction;

/**
 * How sure a law's predictions of other observations are, by the first inference of its section, and the law as a curve.
 *
 * @param error the interval of the mean error; empty where the section asks for no inference
 * @param points the prediction interval of every observation from the first held-out one on; empty likewise
 * @param grid where the curve is evaluated; empty where the observations do not lie along one line
 */
record Doubt(
        Optional<Interval> error,
        List<Interval> points,
        FitResult fit,
        Optional<CurveGrid> grid,
        List<Interval> curve) {

    /** @param data all observations that are drawn, the held-out ones from {@code from} on */
    static Doubt of(AnalysisContext context, FitResult fit, Dataset data, int from) {
        Optional<CurveGrid> grid = CurveGrid.along(data);
        List<LawFunction> functions = new ArrayList<>();
        functions.add(new HeldOutError(data, from));
        IntStream.range(from, data.size())
                .mapToObj(i -> LawFunction.prediction(
                        "point-" + i, unit(data), data.rows(new int[] {i}).rows()))
                .forEach(functions::add);
        grid.ifPresent(points -> IntStream.range(0, points.size())
                .mapToObj(i -> LawFunction.prediction("curve-" + i, unit(data), points.row(i)))
                .forEach(functions::add));
        List<Interval> found = context.intervals(fit, functions)
                .map(intervals -> intervals.intervals())
                .orElse(List.of());
        if (found.isEmpty()) {
            return new Doubt(Optional.empty(), List.of(), fit, grid, List.of());
        }
        int points = data.size() - from;
        double[] predicted = fit.fit().law().predict(data.rows());
        NewObservation noise = NewObservation.of(fit);
        List<Interval> held = IntStream.range(0, points)
                .mapToObj(i -> noise.interval(predicted[from + i], found.get(1 + i)))
                .toList();
        double[] drawn = grid.map(CurveGrid::rows).map(fit.fit().law()::predict).orElse(new double[0]);
        List<Interval> curve = IntStream.range(0, drawn.length)
                .mapToObj(i -> noise.interval(drawn[i], found.get(1 + points + i)))
                .toList();
        Interval error = HeldOutBound.of(found.get(0), found.subList(1, 1 + points), data, from);
        return new Doubt(Optional.of(error), held, fit, grid, curve);
    }

    private static String unit(Dataset data) {
        return data.response().unit();
    }

    /** The law with its prediction band on a fine grid, for figures. */
    Optional<Finding> series(String address) {
        return grid.map(points -> {
            List<Variable> covariates = fit.request().dataset().covariates();
            String unit = unit(fit.request().dataset());
            List<Lane> lanes = new ArrayList<>();
            for (int k = 0; k < covariates.size(); k++) {
                lanes.add(
                        Lane.numbers(covariates.get(k).name(), covariates.get(k).unit(), points.columns()[k]));
            }
            lanes.add(Lane.numbers("value", unit, fit.fit().law().predict(points.rows())));
            if (!curve.isEmpty()) {
                lanes.add(Lane.numbers("lower", unit, ends(true)));
                lanes.add(Lane.numbers("upper", unit, ends(false)));
            }
            return Finding.series(address, lanes.toArray(Lane[]::new));
        });
    }

    private double[] ends(boolean lower) {
        return curve.stream()
                .mapToDouble(interval -> (lower ? interval.lower() : interval.upper()).orElse(Double.NaN))
                .toArray();
    }

    /** An end of every held-out prediction's interval, after NaN for what was fitted. */
    double[] ends(int fitted, boolean lower) {
        double[] ends = new double[fitted + points.size()];
        Arrays.fill(ends, Double.NaN);
        for (int i = 0; i < points.size(); i++) {
            ends[fitted + i] = (lower ? points.get(i).lower() : points.get(i).upper()).orElse(Double.NaN);
        }
        return ends;
    }
}
