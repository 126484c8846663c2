package org.curvewright.plugins.estimators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.Objective;

/** The way to an objective with kinks: smoothed ones whose width shrinks below anything that data could tell. */
final class Smoothing {

    private static final double[] WIDTHS = {1, 1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8};

    private Smoothing() {}

    /** Shrinking widths in units of a typical residual. */
    static DoubleStream widths(double typical) {
        return Arrays.stream(WIDTHS).map(width -> width * typical);
    }

    /** The standard deviation of some values; 1 when they are all alike. */
    static double spread(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        double variance = Arrays.stream(values)
                .map(v -> (v - mean) * (v - mean))
                .average()
                .orElse(0);
        return variance > 0 ? Math.sqrt(variance) : 1;
    }

    /** The way to a loss that is not convex through ones that are more nearly so, without the objective itself; empty for others. */
    static List<Objective> graduation(Objective objective, Dataset data) {
        return objective instanceof ScaledObjective scaled ? List.copyOf(scaled.wider(data)) : List.of();
    }

    /** The objectives to descend through; the last is the given one, or as near to it as derivatives can follow. */
    static List<Objective> stages(Objective objective, Dataset data) {
        List<Objective> stages = new ArrayList<>();
        if (objective instanceof ScaledObjective scaled) {
            stages.addAll(scaled.smoother(data));
        }
        boolean reachable = !(objective instanceof ScaledObjective scaled && scaled.isPiecewiseLinear());
        if (reachable) {
            stages.add(objective);
        }
        return stages;
    }
}
