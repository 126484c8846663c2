package org.curvewright.plugins.analyses.items;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.numerics.random.Resampling;
import org.curvewright.numerics.statistics.Quantiles;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Notice;
import org.curvewright.spi.inference.Interval;

/**
 * Percentiles of statistics over units (items, objects, problems) drawn with replacement. Draw d depends on the seed and on
 * d alone.
 */
public record UnitBootstrap(int draws, double level, long seed) {

    private static final String METHOD = "item-bootstrap";
    private static final double LEAST_SHARE = 0.5;

    /** Resamples of fewer units take so few values, or one, that their spread says nothing. */
    private static final int LEAST_UNITS = 5;

    /** Statistics of units that occur so many times each. */
    @FunctionalInterface
    public interface Statistics {
        /** NaN where a statistic is undefined in this sample. */
        double[] of(int[] counts);
    }

    public UnitBootstrap {
        if (draws < 1) {
            throw new IllegalArgumentException("draws is " + draws + ", not at least 1");
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level is " + Decimal.shortest(level) + ", not between 0 and 1");
        }
    }

    /** One array a statistic: its values over the draws, sorted, without the undefined ones. */
    public double[][] values(int units, Statistics statistics) {
        double[][] rows = new double[draws][];
        for (int draw = 0; draw < draws; draw++) {
            rows[draw] = statistics.of(Resampling.counts(RandomStream.of(seed, draw), units));
        }
        double[][] columns = new double[rows[0].length][];
        for (int k = 0; k < columns.length; k++) {
            int statistic = k;
            columns[k] = Arrays.stream(rows)
                    .mapToDouble(row -> row[statistic])
                    .filter(Double::isFinite)
                    .sorted()
                    .toArray();
        }
        return columns;
    }

    /** Why so few units have no interval, nor a verdict that rests on how they spread; nothing where they are enough. */
    public static Optional<Notice> tooFew(int units) {
        return units >= LEAST_UNITS
                ? Optional.empty()
                : Optional.of(new Notice(
                        "TOO_FEW_UNITS",
                        units + (units == 1 ? " unit shows" : " units show")
                                + " too little of how units spread; it takes " + LEAST_UNITS));
    }

    /** One interval a statistic; without ends where the units are too few. */
    public Interval[] intervals(int units, Statistics statistics) {
        return intervals(units, units, statistics);
    }

    /**
     * One interval a statistic; without ends where it rests on too few units.
     *
     * @param shown of all units, those that the statistics are from
     */
    public Interval[] intervals(int units, int shown, Statistics statistics) {
        Optional<Notice> few = tooFew(shown);
        if (few.isEmpty()) {
            return Arrays.stream(values(units, statistics)).map(this::interval).toArray(Interval[]::new);
        }
        Interval[] none = new Interval[statistics.of(Resampling.counts(RandomStream.of(seed, 0), units)).length];
        Arrays.fill(none, without(List.of(few.get())));
        return none;
    }

    /**
     * One interval a statistic, moved back where resamples, which hold units twice, are off to one side.
     *
     * @see Recentred
     */
    public Interval[] centred(int units, int shown, Statistics statistics) {
        if (tooFew(shown).isPresent()) {
            return intervals(units, shown, statistics);
        }
        int[] once = new int[units];
        Arrays.fill(once, 1);
        double[] estimates = statistics.of(once);
        double[][] values = values(units, statistics);
        Interval[] intervals = new Interval[estimates.length];
        Arrays.setAll(intervals, k -> Recentred.about(estimates[k], values[k], interval(values[k])));
        return intervals;
    }

    /** What a sentence says in brackets of its intervals over so many units. */
    public String told(int units) {
        return draws == 1
                ? "no intervals, as one resample shows no spread"
                : tooFew(units)
                        .map(few -> "no intervals: " + few.text())
                        .orElseGet(() -> Said.level(level) + " intervals");
    }

    /** The (1 ∓ level)/2 quantiles of these values; no ends where fewer than half of the draws have one, or there is one draw. */
    public Interval interval(double[] sorted) {
        if (draws == 1) {
            return without(List.of(new Notice("ONE_DRAW", "one resample shows no spread, so there is no interval")));
        }
        List<Notice> notices = sorted.length == draws
                ? List.of()
                : List.of(new Notice(
                        "UNDEFINED_DRAWS",
                        (draws - sorted.length) + " of " + draws + " resamples have no value and are left out"));
        if (sorted.length < LEAST_SHARE * draws) {
            return without(notices);
        }
        return new Interval(
                OptionalDouble.of(Quantiles.ofSorted(sorted, (1 - level) / 2)),
                OptionalDouble.of(Quantiles.ofSorted(sorted, (1 + level) / 2)),
                OptionalDouble.of(deviation(sorted)),
                level,
                METHOD,
                notices);
    }

    private Interval without(List<Notice> notices) {
        return new Interval(
                OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), level, METHOD, notices);
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).sum() / values.length;
        double squares = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
        return values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : 0;
    }
}
