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
 * went between r/2 and 2r decades, and its conformal bound, the ⌈(m + 1)·level⌉-th smallest, or the largest where m is too
 * small for that.
 */
record ErrorByReach(List<At> points) {

    private static final int MOST = 24;
    private static final double NEAR = 2;

    /** One reach. */
    record At(double reach, double median, double bound, int forecasts) {}

    static ErrorByReach of(Track track) {
        List<Judged> judged = track.judged().stream()
                .filter(past -> past.reach() > 0 && Double.isFinite(past.signedError()))
                .toList();
        double[] reaches =
                judged.stream().mapToDouble(Judged::reach).sorted().distinct().toArray();
        int shown = Math.min(MOST, reaches.length);
        List<At> points = new ArrayList<>();
        for (int k = 0; k < shown; k++) {
            int place = shown == 1 ? 0 : (int) Math.round((double) k * (reaches.length - 1) / (shown - 1));
            points.add(at(reaches[place], judged, track.level()));
        }
        return new ErrorByReach(points);
    }

    private static At at(double reach, List<Judged> judged, double level) {
        double[] errors = judged.stream()
                .filter(past -> past.reach() >= reach / NEAR && past.reach() <= reach * NEAR)
                .mapToDouble(past -> Math.abs(past.signedError()))
                .sorted()
                .toArray();
        int rank = (int) Math.ceil((errors.length + 1) * level);
        return new At(reach, Quantiles.ofSorted(errors, 0.5), errors[Math.min(rank, errors.length) - 1], errors.length);
    }

    Finding finding(String address) {
        return points.isEmpty()
                ? Finding.absent(address, Kind.SERIES, "", BacktestSeries.NONE)
                : Finding.series(
                        address,
                        lane("reach", "decades", At::reach),
                        lane("median_error", "percent", At::median),
                        lane("conformal_error", "percent", At::bound),
                        lane("forecasts", "", At::forecasts));
    }

    private Lane lane(String name, String unit, ToDoubleFunction<At> value) {
        return Lane.numbers(name, unit, points.stream().mapToDouble(value).toArray());
    }
}
