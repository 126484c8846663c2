package org.curvewright.plugins.analyses.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.numerics.statistics.Quantiles;

/**
 * Forecasts of the past by one recipe, of many data sets. The factor that a data set's half-widths are multiplied by is the
 * ⌈(m + 1)·level⌉-th smallest of the m scores |y − f|/h of all others, so that no data set judges itself.
 *
 * @param judged by data set
 */
record Pool(Map<String, List<Judged>> judged, double level) {

    /** The share inside their intervals, each multiplied by its data set's factor. */
    record Coverage(double before, double after, double lower, double upper) {}

    Pool {
        judged = new TreeMap<>(judged);
    }

    int size() {
        return judged.values().stream().mapToInt(List::size).sum();
    }

    /** Empty where no other data set has a forecast. */
    OptionalDouble factor(String dataSet) {
        double[] scores = judged.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(dataSet))
                .flatMap(entry -> entry.getValue().stream())
                .map(Judged::score)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .sorted()
                .toArray();
        if (scores.length == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Conformal.bound(scores, level));
    }

    private static double inside(Judged past, double factor) {
        OptionalDouble score = past.score();
        return score.isEmpty() || score.getAsDouble() <= factor ? 1 : 0;
    }

    double[] inside(String dataSet, double factor) {
        return Optional.ofNullable(judged.get(dataSet)).orElse(List.of()).stream()
                .mapToDouble(past -> inside(past, factor))
                .toArray();
    }

    /** With the ends of the interval that resampling whole data sets gives. */
    Optional<Coverage> coverage(int resamples, long seed) {
        List<double[]> before = new ArrayList<>();
        List<double[]> after = new ArrayList<>();
        for (String dataSet : judged.keySet()) {
            OptionalDouble factor = factor(dataSet);
            if (factor.isEmpty()) {
                return Optional.empty();
            }
            before.add(inside(dataSet, 1));
            after.add(inside(dataSet, factor.getAsDouble()));
        }
        double[] drawn = new double[resamples];
        for (int d = 0; d < resamples; d++) {
            RandomStream random = RandomStream.of(seed).substream("data-sets").substream(d);
            List<double[]> resample = new ArrayList<>();
            for (int k = 0; k < after.size(); k++) {
                resample.add(after.get(random.nextInt(after.size())));
            }
            drawn[d] = share(resample);
        }
        Arrays.sort(drawn);
        return Optional.of(new Coverage(
                share(before), share(after), Quantiles.ofSorted(drawn, 0.025), Quantiles.ofSorted(drawn, 0.975)));
    }

    private static double share(List<double[]> groups) {
        double inside = 0;
        double all = 0;
        for (double[] group : groups) {
            inside += Arrays.stream(group).sum();
            all += group.length;
        }
        return inside / all;
    }
}
