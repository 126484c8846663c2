package org.curvewright.plugins.analyses.systems;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.statistics.ScoreInterval;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Finding.Kind;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.inference.Interval;

/**
 * How many pairs of systems the runs of a small scale rank as those of a large one did: observed, without a law. A system's
 * run at a scale is the one nearest to it within 0.05 decades in every covariate. A tie at either scale counts half; pairs of
 * systems with one and the same law are left out.
 *
 * <p>Pairs that share a system hang together: of k systems only ⌊k/2⌋ pairs share none, so Wilson's score interval counts so
 * many trials.
 */
record ObservedRanking(List<TrainedSystem> systems, boolean[][] twins, double level) {

    private static final double PERCENT = 100;

    /** What was seen: the pairs in the same order, ties half, of how many; how many were ties; of how many systems. */
    record Seen(double same, int pairs, int ties, int systems) {

        double percent() {
            return PERCENT * same / pairs;
        }
    }

    /** Empty where fewer than two different systems have runs at both scales. */
    Optional<Seen> seen(Map<String, Double> small, Map<String, Double> large) {
        OptionalDouble[] before =
                systems.stream().map(system -> run(system, small)).toArray(OptionalDouble[]::new);
        OptionalDouble[] after =
                systems.stream().map(system -> run(system, large)).toArray(OptionalDouble[]::new);
        int[] known = IntStream.range(0, before.length)
                .filter(i -> before[i].isPresent() && after[i].isPresent())
                .toArray();
        double same = 0;
        int pairs = 0;
        int ties = 0;
        for (int i : known) {
            for (int j : known) {
                if (i < j && !twins[i][j]) {
                    double first = before[i].getAsDouble() - before[j].getAsDouble();
                    double second = after[i].getAsDouble() - after[j].getAsDouble();
                    boolean tie = first == 0 || second == 0;
                    same += tie ? 0.5 : first < 0 == second < 0 ? 1 : 0;
                    ties += tie ? 1 : 0;
                    pairs++;
                }
            }
        }
        return pairs == 0 ? Optional.empty() : Optional.of(new Seen(same, pairs, ties, known.length));
    }

    Finding finding(String address, Optional<Seen> seen) {
        if (seen.isEmpty()) {
            return Finding.absent(
                    address,
                    Kind.MEASUREMENT,
                    "percent",
                    new Notice(
                            "NO_RUNS_THERE",
                            "fewer than two systems with laws of their own have runs within 12 % of both scales"));
        }
        Seen found = seen.get();
        ScoreInterval ends = ScoreInterval.of(found.same() / found.pairs(), Math.max(1, found.systems() / 2), level);
        String counted = Decimal.shortest(found.same()) + " of " + found.pairs() + " pairs"
                + (found.ties() > 0 ? ", " + found.ties() + " of them tied and counting half" : "")
                + "; the interval counts the " + Math.max(1, found.systems() / 2) + " that share no system";
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
