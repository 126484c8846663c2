package org.curvewright.plugins.analyses.systems;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.statistics.ScoreInterval;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Finding.Kind;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.inference.Interval;

/**
 * How many pairs of systems the runs of a small scale rank as those of a large one did: observed, without a law. A system's
 * run at a scale is the one nearest to it within 0.05 decades in every covariate.
 *
 * <p>Pairs that share a system hang together: of k systems only ⌊k/2⌋ pairs share none, so Wilson's score interval counts so
 * many trials.
 */
record ObservedRanking(List<TrainedSystem> systems, double level) {

    private static final double PERCENT = 100;

    /** What was seen: the pairs in the same order, of how many, and of how many systems. */
    record Seen(double same, int pairs, int systems) {

        double percent() {
            return PERCENT * same / pairs;
        }
    }

    /** Empty where fewer than two systems have runs at both scales. */
    Optional<Seen> seen(Map<String, Double> small, Map<String, Double> large) {
        List<double[]> scores = new ArrayList<>();
        for (TrainedSystem system : systems) {
            OptionalDouble first = run(system, small);
            OptionalDouble second = run(system, large);
            if (first.isPresent() && second.isPresent()) {
                scores.add(new double[] {first.getAsDouble(), second.getAsDouble()});
            }
        }
        int pairs = scores.size() * (scores.size() - 1) / 2;
        double[] before = scores.stream().mapToDouble(pair -> pair[0]).toArray();
        double[] after = scores.stream().mapToDouble(pair -> pair[1]).toArray();
        return pairs == 0
                ? Optional.empty()
                : Optional.of(
                        new Seen(Math.rint(pairs * ScaleDecision.agreement(before, after)), pairs, scores.size()));
    }

    Finding finding(String address, Optional<Seen> seen) {
        if (seen.isEmpty()) {
            return Finding.absent(
                    address,
                    Kind.MEASUREMENT,
                    "percent",
                    new Notice("NO_RUNS_THERE", "fewer than two systems have runs within 12 % of both scales"));
        }
        Seen found = seen.get();
        ScoreInterval ends = ScoreInterval.of(found.same() / found.pairs(), Math.max(1, found.systems() / 2), level);
        String counted = (int) found.same() + " of " + found.pairs() + " pairs; the interval counts the "
                + Math.max(1, found.systems() / 2) + " that share no system";
        return Finding.measurement(address, found.percent(), "percent")
                .with(new Interval(
                        OptionalDouble.of(PERCENT * ends.lower()),
                        OptionalDouble.of(PERCENT * ends.upper()),
                        OptionalDouble.empty(),
                        level,
                        "wilson-score",
                        List.of()))
                .noting(List.of(new Notice("PAIRS_SHARE_SYSTEMS", counted)));
    }

    private static OptionalDouble run(TrainedSystem system, Map<String, Double> point) {
        Dataset data = system.fit().request().dataset();
        Optional<Integer> nearest = IntStream.range(0, data.size())
                .boxed()
                .filter(row -> distance(data, row, point) <= SharedRows.NEAR)
                .min((i, j) -> Double.compare(distance(data, i, point), distance(data, j, point)));
        return nearest.isPresent() ? OptionalDouble.of(data.observed()[nearest.get()]) : OptionalDouble.empty();
    }

    /** The largest distance over the law's covariates, in decades; NaN where the point lacks one. */
    private static double distance(Dataset data, int row, Map<String, Double> point) {
        Rows rows = data.rows();
        List<Variable> covariates = data.covariates();
        double farthest = 0;
        for (int k = 0; k < covariates.size(); k++) {
            double value = point.getOrDefault(covariates.get(k).name(), Double.NaN);
            double decades = Math.abs(Elementary.log10(rows.value(k)[row] / value));
            farthest = Double.isNaN(decades) ? Double.NaN : Math.max(farthest, decades);
        }
        return farthest;
    }
}
