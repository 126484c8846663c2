package org.curvewright.plugins.analyses.forecast;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.DoubleStream;
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

    /** From where on forecasts of the past are comparable: half as far, or half as far as any; nearer ones say little of the target. */
    private double least(double reach) {
        return Math.min(reach, horizon()) / 2;
    }

    private List<Judged> from(double least) {
        return withIntervals().stream()
                .filter(past -> !Withholding.farther(least, past.reach()))
                .toList();
    }

    long comparableCount(double reach) {
        return distinct(from(least(reach))).count();
    }

    /**
     * By what the half-widths must be multiplied to hold what came, by the scores |y − f|/h of the past: the conformal bound of
     * the comparable ones, those that went at least half as far, and no less than that of a shorter reach, since a
     * forecast that goes farther is no surer. Where too few are comparable for the level, replicates counting once, the
     * largest score of all reaches, which is no less than any bound. At least 1, since few forecasts of the past do not
     * prove an interval too wide. So it never falls as the reach grows.
     */
    double factor(double reach) {
        double[] all = scores(0);
        if (all.length == 0) {
            return 1;
        }
        if (!attestsLevel(reach)) {
            return Math.max(1, all[all.length - 1]);
        }
        double least = least(reach);
        return DoubleStream.concat(
                        DoubleStream.of(least), withIntervals().stream().mapToDouble(Judged::reach))
                .filter(from -> !Withholding.farther(from, least))
                .mapToObj(this::scores)
                .filter(scores -> scores.length > 0)
                .mapToDouble(scores -> Conformal.bound(scores, level))
                .reduce(Math.max(1, Conformal.bound(all, level)), Math::max);
    }

    /** Of those that went at least so far, ascending. */
    private double[] scores(double least) {
        return from(least).stream()
                .map(Judged::score)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .sorted()
                .toArray();
    }

    /** Whether there are enough comparable forecasts for the factor to attest the level itself. */
    boolean attestsLevel(double reach) {
        return Conformal.attests(comparableCount(reach), level);
    }

    long covered() {
        return withIntervals().stream().filter(Judged::covered).count();
    }
}
