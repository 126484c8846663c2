package org.curvewright.plugins.analyses.passuntil;

import java.util.List;
import java.util.OptionalDouble;
import org.curvewright.numerics.counts.Frequencies;
import org.curvewright.numerics.counts.HazardCurve;
import org.curvewright.numerics.distribution.Normal;
import org.curvewright.spi.Notice;
import org.curvewright.spi.inference.Interval;

/** The interval of a bend: that of resampled instances, or that of the likelihood where instances show less than chance does. */
final class Curvature {

    private Curvature() {}

    /** The wider of the two: like instances resampled are all alike, and their width of 0 is no certainty. */
    static Interval interval(HazardCurve curve, Frequencies counts, Interval resampled) {
        OptionalDouble error = curve.bendError(counts);
        if (error.isEmpty() || width(resampled) >= 2 * reach(error.getAsDouble(), resampled.level())) {
            return error.isEmpty() && width(resampled) == 0 ? without(resampled) : resampled;
        }
        double reach = reach(error.getAsDouble(), resampled.level());
        return new Interval(
                OptionalDouble.of(curve.theta()[2] - reach),
                OptionalDouble.of(curve.theta()[2] + reach),
                error,
                resampled.level(),
                "wald",
                List.of(
                        new Notice(
                                "LIKELIHOOD_INTERVAL",
                                "instances drawn anew leave less open than their samples do, so the interval is the likelihood's")));
    }

    private static Interval without(Interval resampled) {
        return new Interval(
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                resampled.level(),
                resampled.method(),
                List.of(new Notice("SATURATED", "too few rates lie between 0 and 1 for a bend")));
    }

    private static double reach(double error, double level) {
        return error * Normal.STANDARD.quantile((1 + level) / 2);
    }

    private static double width(Interval interval) {
        return interval.lower().isPresent() && interval.upper().isPresent()
                ? interval.upper().getAsDouble() - interval.lower().getAsDouble()
                : 0;
    }
}
