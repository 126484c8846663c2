package org.curvewright.plugins.inference;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.curvewright.spi.Notice;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.inference.Intervals;
import org.curvewright.spi.inference.LawFunction;

/** Intervals that do not exist, and why. */
final class Missing {

    private Missing() {}

    static Interval interval(double level, String method, Notice why) {
        return new Interval(
                OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), level, method, List.of(why));
    }

    static Intervals intervals(List<LawFunction> functions, double level, String method, Notice why) {
        return new Intervals(
                Collections.nCopies(functions.size(), interval(level, method, why)), Map.of(), List.of(why));
    }
}
