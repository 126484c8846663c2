package org.curvewright.plugins.analyses.systems;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.curvewright.numerics.statistics.ScoreInterval;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.inference.Interval;

/**
 * In how many draws one system was better than another, a tie being half a win. The share is how sure the data make one of the
 * order; its interval is that of the counting, by Wilson's score, since a few draws cannot show a small chance.
 */
record Wins(double wins, int draws) {

    private static final int DECIMALS = 3;

    static Wins of(double[] differences, boolean lowerIsBetter) {
        double[] known = Arrays.stream(differences)
                .filter(difference -> !Double.isNaN(difference))
                .toArray();
        double wins = Arrays.stream(known)
                .map(difference -> difference == 0 ? 0.5 : difference < 0 == lowerIsBetter ? 1 : 0)
                .sum();
        return new Wins(wins, known.length);
    }

    private double share() {
        return wins / draws;
    }

    Finding finding(String address, double level) {
        Finding finding = Finding.measurement(address, share(), "probability");
        if (draws == 0) {
            return finding;
        }
        ScoreInterval ends = ScoreInterval.of(share(), draws, level);
        return finding.with(new Interval(
                OptionalDouble.of(Math.max(0, ends.lower())),
                OptionalDouble.of(Math.min(1, ends.upper())),
                OptionalDouble.empty(),
                level,
                "wilson-score of draws",
                List.of()));
    }

    /** The share; where no draw or every draw is a win, how far off it may be. */
    String said(double level) {
        if (draws == 0) {
            return "unknown";
        }
        ScoreInterval ends = ScoreInterval.of(share(), draws, level);
        return wins == 0
                ? "below " + Decimal.fixed(ends.upper(), DECIMALS)
                : wins == draws ? "above " + Decimal.fixed(ends.lower(), DECIMALS) : Decimal.fixed(share(), DECIMALS);
    }
}
