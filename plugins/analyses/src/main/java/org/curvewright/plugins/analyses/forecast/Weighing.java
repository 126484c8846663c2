package org.curvewright.plugins.analyses.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.plugins.analyses.forecast.ForecastConfiguration.Averaging;
import org.curvewright.plugins.analyses.forecast.Forecaster.Weighted;
import org.curvewright.plugins.analyses.runs.Stacking;
import org.curvewright.spi.metric.FitMetric;
import org.curvewright.spi.metric.Metric;
import org.curvewright.spi.metric.Score;

/**
 * The weights of laws: {@code w ∝ exp(−Δ/2)} with Δ the difference of a criterion to the least; or those that make the squared
 * errors of the average least when runs are forecast from smaller ones; or equal. Where a criterion does not exist, because
 * an objective is no likelihood or the runs are too few for it, the weights are equal among the laws that are left. A law
 * whose parameters the runs do not determine weighs nothing beside those that they do: its criterion counts parameters that it
 * does not have, and away from the runs it may go anywhere.
 *
 * @see <a href="https://doi.org/10.1007/b97636">Burnham and Anderson 2002, Model Selection and Multimodel Inference, ch. 4</a>
 */
record Weighing(Averaging average, Metric criterion, RunTable table) {

    List<Weighted> weights(List<LawForecaster> laws, int[] rows) {
        List<LawForecaster> determined =
                laws.stream().filter(LawForecaster::determined).toList();
        List<LawForecaster> weighed = determined.isEmpty() ? laws : determined;
        Optional<double[]> weights = switch (average) {
            case AKAIKE -> akaike(weighed);
            case STACKING -> stacking(weighed, rows.length);
            case EQUAL, NONE -> Optional.empty();
        };
        double[] used = weights.orElseGet(() -> equal(weighed.size()));
        return laws.stream()
                .map(law -> new Weighted(law, weighed.contains(law) ? used[weighed.indexOf(law)] : 0))
                .toList();
    }

    private static double[] equal(int laws) {
        double[] weights = new double[laws];
        Arrays.fill(weights, 1.0 / laws);
        return weights;
    }

    /** Laws without the criterion weigh nothing beside those that have it. */
    private Optional<double[]> akaike(List<LawForecaster> laws) {
        double[] criteria = laws.stream()
                .mapToDouble(
                        law -> ((FitMetric) criterion).score(law.fit()).value().orElse(Double.NaN))
                .toArray();
        double least = Arrays.stream(criteria).filter(Double::isFinite).min().orElse(Double.NaN);
        if (!Double.isFinite(least)) {
            return Optional.empty();
        }
        double[] weights = Arrays.stream(criteria)
                .map(value -> Double.isFinite(value) ? Elementary.exp(-(value - least) / 2) : 0)
                .toArray();
        double sum = Arrays.stream(weights).sum();
        Arrays.setAll(weights, k -> weights[k] / sum);
        return Optional.of(weights);
    }

    /**
     * From the forecasts of every run from all smaller cut-offs. A law with too many parameters for any of these weighs
     * nothing beside those that could be tried.
     */
    private Optional<double[]> stacking(List<LawForecaster> laws, int runs) {
        List<LawForecaster> tried = laws.stream()
                .filter(law -> table.different(1 + law.parameters()) < runs)
                .toList();
        Optional<double[]> among = stackingOf(tried, runs);
        return among.map(found -> laws.stream()
                .mapToDouble(law -> tried.contains(law) ? found[tried.indexOf(law)] : 0)
                .toArray());
    }

    private Optional<double[]> stackingOf(List<LawForecaster> laws, int runs) {
        int least = table.different(
                1 + laws.stream().mapToInt(LawForecaster::parameters).max().orElse(runs));
        List<Double> observed = new ArrayList<>();
        List<List<Double>> predictions =
                laws.stream().<List<Double>>map(law -> new ArrayList<>()).toList();
        for (int count = least; count < runs; count++) {
            if (table.cutsBetween(count)) {
                collect(laws, count, runs, observed, predictions);
            }
        }
        if (observed.isEmpty()) {
            return Optional.empty();
        }
        double[][] columns = predictions.stream().map(Weighing::array).toArray(double[][]::new);
        return Optional.of(Stacking.weights(array(observed), columns));
    }

    /** Whether weights are equal because those asked for do not exist. */
    boolean fellBack(List<Weighted> laws) {
        boolean asked = average == Averaging.AKAIKE || average == Averaging.STACKING;
        double[] weights = laws.stream()
                .mapToDouble(Weighted::weight)
                .filter(weight -> weight > 0)
                .toArray();
        return asked && weights.length > 1 && Arrays.stream(weights).allMatch(weight -> weight == 1.0 / weights.length);
    }

    /** Why a law that the runs determine has no weight of the kind asked for; empty where it has one, be it 0. */
    Optional<String> lacking(LawForecaster law) {
        return switch (average) {
            case AKAIKE -> {
                Score score = ((FitMetric) criterion).score(law.fit());
                yield score.value().isPresent()
                        ? Optional.empty()
                        : Optional.of("no " + ((FitMetric) criterion).name()
                                + score.notices().stream()
                                        .findFirst()
                                        .map(why -> ": " + why.text())
                                        .orElse(""));
            }
            case STACKING ->
                table.different(1 + law.parameters())
                                < law.fit().request().dataset().size()
                        ? Optional.empty()
                        : Optional.of("too few runs to forecast any from smaller ones");
            case EQUAL, NONE -> Optional.empty();
        };
    }

    private void collect(
            List<LawForecaster> laws, int count, int runs, List<Double> observed, List<List<Double>> predictions) {
        List<Optional<LawForecaster>> fitted =
                laws.stream().map(law -> law.refitted(table.smallest(count))).toList();
        if (fitted.stream().anyMatch(Optional::isEmpty)) {
            return;
        }
        for (int rank = count; rank < runs; rank++) {
            int row = table.order()[rank];
            Point point = table.points().get(row);
            double[] values = fitted.stream()
                    .mapToDouble(law -> law.orElseThrow().value(point))
                    .toArray();
            if (Arrays.stream(values).allMatch(Double::isFinite)) {
                observed.add(table.observed(row));
                IntStream.range(0, values.length)
                        .forEach(k -> predictions.get(k).add(values[k]));
            }
        }
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
