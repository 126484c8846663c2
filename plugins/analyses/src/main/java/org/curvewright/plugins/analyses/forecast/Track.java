package org.curvewright.plugins.analyses.forecast;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the back-test attests.
 *
 * @param level the nominal coverage of the intervals judged
 */
record Track(List<Judged> judged, double level) {

    /** So many forecasts of the past must have gone at least as far: one alone may have been lucky. */
    static final int ATTESTING = 3;

    Track {
        judged = List.copyOf(judged);
    }

    List<Judged> withIntervals() {
        return judged.stream().filter(Judged::hasInterval).toList();
    }

    /**
     * The farthest reach, in decades, that at least three forecasts of the past went; 0 where there are fewer. Replicates of a
     * run judge one forecast, however many they are.
     */
    double horizon() {
        double[] reaches = distinct(judged).mapToDouble(Judged::reach).sorted().toArray();
        return reaches.length < ATTESTING ? 0 : reaches[reaches.length - ATTESTING];
    }

    /** One of each forecast. */
    private static Stream<Judged> distinct(List<Judged> judged) {
        Set<List<Double>> seen = new HashSet<>();
        return judged.stream()
                .filter(past -> seen.add(
                        List.of(past.cutoff(), past.target(), past.predicted().value())));
    }

    /** Forecasts of the past that went at least half as far, or as far as any: those nearer say little of the target. */
    private List<Judged> comparable(double reach) {
        double least = Math.min(reach, horizon()) / 2;
        return withIntervals().stream().filter(past -> past.reach() >= least).toList();
    }

    long comparableCount(double reach) {
        return distinct(comparable(reach)).count();
    }

    /**
     * By what the half-widths must be multiplied: the ⌈(m + 1)·level⌉-th smallest of the m comparable scores |y − f|/h, or
     * the largest where the forecasts, replicates counting once, are too few for that; at least 1, since few forecasts of the past do not prove an interval too
     * wide. Split conformal prediction with normalised scores.
     *
     * @see <a href="https://doi.org/10.1080/01621459.2017.1307116">Lei et al. 2018, Distribution-free predictive inference
     *     for regression, JASA 113</a>
     */
    double factor(double reach) {
        double[] scores = comparable(reach).stream()
                .map(Judged::score)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .sorted()
                .toArray();
        if (scores.length == 0) {
            return 1;
        }
        int rank = (int) Math.ceil((scores.length + 1) * level);
        return Math.max(1, scores[attestsLevel(reach) ? Math.min(rank, scores.length) - 1 : scores.length - 1]);
    }

    /** Whether there are enough comparable forecasts for the factor to attest the level itself. */
    boolean attestsLevel(double reach) {
        long m = comparableCount(reach);
        return Math.ceil((m + 1) * level) <= m;
    }

    long covered() {
        return withIntervals().stream().filter(Judged::covered).count();
    }
}
