package org.curvewright.plugins.analyses.curves;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.curvewright.numerics.distribution.Normal;
import org.curvewright.plugins.analyses.runs.Quality;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.inference.Draws;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.inference.Intervals;
import org.curvewright.spi.inference.LawFunction;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Grouped;
import org.curvewright.spi.law.Law;

/**
 * One curve of a portfolio: a fit, or one group of a fit of many.
 *
 * @param name of its group, or of its fit
 * @param error the standard error of the value
 * @param draws of the value; empty where the inference draws nothing
 * @param data its points
 */
record Curve(String name, FitResult fit, Dataset data, double value, double error, Interval interval, double[] draws) {

    private static final int HEAD = 6;

    /** Where a law has the parameter: once, or for every group. */
    static List<Integer> places(Formulation formulation, String symbol) {
        List<String> symbols = formulation.parameters().symbols();
        return IntStream.range(0, symbols.size())
                .filter(k -> symbols.get(k).equals(symbol)
                        || formulation instanceof Grouped && symbols.get(k).startsWith(symbol + "["))
                .boxed()
                .toList();
    }

    /** How many curves a fit has. */
    static int count(FitResult fit, String symbol) {
        return Math.max(1, places(fit.request().formulation(), symbol).size());
    }

    private static List<LawFunction> functions(FitResult fit, String symbol) {
        Formulation formulation = fit.request().formulation();
        List<Integer> places = places(formulation, symbol);
        return places.size() < 2
                ? List.of(LawParameters.function(formulation, symbol))
                : places.stream()
                        .map(k -> LawFunction.parameter(
                                k, formulation.parameters().get(k)))
                        .toList();
    }

    /** Place, value, error, ends and level of the interval, and draws, of the curves that the data determine. */
    static List<double[]> rows(FitResult fit, String symbol, AnalysisContext context) {
        if (!Quality.identified(fit.fit())) {
            return List.of();
        }
        List<LawFunction> functions = functions(fit, symbol);
        Optional<Draws> draws = context.draws(fit);
        Optional<Intervals> intervals = context.intervals(fit, functions);
        List<double[]> rows = new ArrayList<>();
        for (int k = 0; k < functions.size() && intervals.isPresent(); k++) {
            Interval interval = intervals.get().intervals().get(k);
            double[] row = row(k, fit, functions.get(k), interval, draws);
            if (row[2] > 0 && Double.isFinite(row[2])) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static double[] row(int k, FitResult fit, LawFunction function, Interval interval, Optional<Draws> draws) {
        Formulation formulation = fit.request().formulation();
        double lower = interval.lower().orElse(Double.NaN);
        double upper = interval.upper().orElse(Double.NaN);
        double error = (upper - lower) / (2 * Normal.STANDARD.quantile((1 + interval.level()) / 2));
        double[] drawn = draws.map(found -> found.theta().stream()
                        .mapToDouble(theta -> function.of(new Law(formulation, theta)))
                        .toArray())
                .orElse(new double[0]);
        double[] row = Arrays.copyOf(
                new double[] {k, function.of(fit.fit().law()), error, lower, upper, interval.level()},
                HEAD + drawn.length);
        System.arraycopy(drawn, 0, row, HEAD, drawn.length);
        return row;
    }

    static Curve of(FitResult fit, String symbol, double[] row) {
        List<Integer> places = places(fit.request().formulation(), symbol);
        boolean many = places.size() > 1;
        int group = (int) row[0];
        Dataset all = fit.request().dataset();
        Dataset data = many
                ? all.rows(IntStream.range(0, all.size())
                        .filter(i -> all.rows().group()[i] == group)
                        .toArray())
                : all;
        String name = many ? all.roles().groups().get(group) : fit.key().group().orElse(Quality.response(fit.key()));
        Interval interval = new Interval(
                OptionalDouble.of(row[3]),
                OptionalDouble.of(row[4]),
                OptionalDouble.of(row[2]),
                row[5],
                "inference",
                List.of());
        return new Curve(name, fit, data, row[1], row[2], interval, Arrays.copyOfRange(row, HEAD, row.length));
    }
}
