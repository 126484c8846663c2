package org.curvewright.plugins.analyses.systems;

import java.util.Map;
import java.util.stream.IntStream;
import org.curvewright.spi.Notice;
import org.curvewright.spi.data.Rows;

/** Systems with one and the same law, such as one table under two names: neither is better anywhere. */
final class Twins {

    static final String CODE = "IDENTICAL_SYSTEMS";

    /** Relative; two searches for one optimum differ by less, and laws of other runs by more. */
    private static final double SAME = 1e-9;

    private Twins() {}

    /** Whether the laws say the same at every run of both and at every scale asked for. */
    static boolean are(TrainedSystem a, TrainedSystem b, SystemConfiguration with) {
        boolean atRuns = agree(a, b, a.fit().request().dataset().rows())
                && agree(a, b, b.fit().request().dataset().rows());
        return atRuns && with.at().stream().allMatch(point -> close(at(a, point, with), at(b, point, with)));
    }

    private static double at(TrainedSystem system, Map<String, Double> point, SystemConfiguration with) {
        return TrainedSystem.at(system.law(), point, with.by(), 0);
    }

    private static boolean agree(TrainedSystem a, TrainedSystem b, Rows rows) {
        if (!a.law().formulation().covariates().equals(b.law().formulation().covariates())) {
            return false;
        }
        double[] one = a.law().predict(rows);
        double[] other = b.law().predict(rows);
        return IntStream.range(0, one.length).allMatch(i -> close(one[i], other[i]));
    }

    private static boolean close(double one, double other) {
        return Math.abs(one - other) <= SAME * Math.abs(one);
    }

    static Notice notice() {
        return new Notice(CODE, "the laws say the same everywhere, so neither system is better and they have no order");
    }
}
