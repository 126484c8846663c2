package org.curvewright.plugins.analyses.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.curvewright.numerics.statistics.Quantiles;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Finding.Kind;
import org.curvewright.spi.analysis.Value.Lane;

/**
 * How far forecasts of the past missed, by how far they reached: at each reach r the median of 100 |f − y|/|y| over those m that
 * went between r/2 and 2r decades, their conformal bound, and by what the interval of a forecast that goes so far is
 * multiplied. The last is of errors in half-widths of the intervals of the time: an error of many percent from few runs,
 * which said so by a wide interval, asks for no factor.
 */
record ErrorByReach(List<At> points) {

    private static final int MOST = 24;
    private static final double NEAR = 2;

    /** One reach. */
    record At(double reach, double median, double bound, int forecasts, double inflation) {}

    static ErrorByReach of(Track track) {
        List<Judged> judged = track.judged().stream()
                .filter(past -> past.reach() > 0 && Double.isFinite(past.signedError()))
                .toList();
        double[] reaches =
                different(judged.stream().mapToDouble(Judged::reach).sorted().toArray());
        int shown = Math.min(MOST, reaches.length);
        List<At> points = new ArrayList<>();
        for (int k = 0; k < shown; k++) {
            int place = shown == 1 ? 0 : (int) Math.round((double) k * (reaches.length - 1) / (shown - 1));
            points.add(at(reaches[place], judged, track));
        }
        return new ErrorByReach(points);
    }

    /** The same step taken between other runs is the same reach, whatever its last digits. */
    private static double[] different(double[] sorted) {
        List<Double> kept = new ArrayList<>();
        for (double reach : sorted) {
            if (kept.isEmpty() || Withholding.farther(reach, kept.get(kept.size() - 1))) {
                kept.add(reach);
            }
        }
        return kept.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static At at(double reach, List<Judged> judged, Track track) {
        double[] errors = judged.stream()
                .filter(past -> !Withholding.farther(reach / NEAR, past.reach()))
                .filter(past -> !Withholding.farther(past.reach(), reach * NEAR))
                .mapToDouble(past -> Math.abs(past.signedError()))
                .sorted()
                .toArray();
        return new At(
                reach,
                Quantiles.ofSorted(errors, 0.5),
                Conformal.bound(errors, track.level()),
                errors.length,
                track.factor(reach));
    }

    Finding finding(String address) {
        return points.isEmpty()
                ? Finding.absent(address, Kind.SERIES, "", BacktestSeries.NONE)
                : Finding.series(
                        address,
                        lane("reach", "decades", At::reach),
                        lane("median_error", "percent", At::median),
                        lane("conformal_error", "percent", At::bound),
                        lane("forecasts", "", At::forecasts),
                        lane("inflation", "", At::inflation));
    }

    private Lane lane(String name, String unit, ToDoubleFunction<At> value) {
        return Lane.numbers(name, unit, points.stream().mapToDouble(value).toArray());
    }
}
