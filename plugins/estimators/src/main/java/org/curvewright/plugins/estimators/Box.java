package org.curvewright.plugins.estimators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.curvewright.numerics.optimize.Bounds;
import org.curvewright.numerics.optimize.Termination;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.law.Support;
import org.curvewright.spi.law.Transform;

/** The search box: a side for every parameter, the law's and then the noise's. */
record Box(List<Side> sides) {

    /** Where the starting points say nothing. */
    private static final double UNKNOWN_SCALE = 1;

    Box {
        sides = List.copyOf(sides);
    }

    /** Around the starting points, in working units. */
    static Box around(Setting setting, List<double[]> starts) {
        int size = setting.size() + setting.objective().nuisance().size();
        return new Box(
                IntStream.range(0, size).mapToObj(k -> side(setting, k, starts)).toList());
    }

    private static Side side(Setting setting, int index, List<double[]> starts) {
        Parameter parameter = setting.parameter(index);
        if (index >= setting.size()) {
            return new Side(-UNKNOWN_SCALE, UNKNOWN_SCALE, false, setting.support(index));
        }
        double[] values = starts.stream()
                .filter(start -> index < start.length)
                .mapToDouble(start -> start[index])
                .filter(value -> value > 0 || parameter.transform() != Transform.LOG)
                .sorted()
                .toArray();
        double fallback = parameter.support().clamp(UNKNOWN_SCALE);
        return values.length == 0
                ? Side.around(parameter, fallback, fallback)
                : Side.around(parameter, values[0], values[values.length - 1]);
    }

    Side side(int k) {
        return sides.get(k);
    }

    /** Whether a profile holds a parameter. */
    boolean pinned() {
        return sides.stream().anyMatch(Side::pinned);
    }

    int size() {
        return sides.size();
    }

    Box with(int k, Side side) {
        List<Side> changed = new ArrayList<>(sides);
        changed.set(k, side);
        return new Box(changed);
    }

    /** The same, widened where a point lies outside. */
    Box reaching(double[] theta) {
        Box wide = this;
        for (int k = 0; k < theta.length; k++) {
            wide = wide.with(k, side(k).reaching(theta[k]));
        }
        return wide;
    }

    /** The finite box that starts are spread over. */
    Bounds spread() {
        return bounds(k -> new Support(side(k).lower(), side(k).upper()));
    }

    /** What a local search is held to: the box, farther where factors count; for linear and noise parameters the support. */
    Bounds hard(Setting setting) {
        return bounds(k ->
                (setting.isLinear(k) || k >= setting.size()) && !side(k).pinned() ? side(k).support() : side(k).hard());
    }

    private Bounds bounds(IntFunction<Support> end) {
        Support[] ends = IntStream.range(0, size()).mapToObj(end).toArray(Support[]::new);
        return Bounds.of(
                Arrays.stream(ends).mapToDouble(Support::lower).toArray(),
                Arrays.stream(ends).mapToDouble(Support::upper).toArray());
    }

    /** The status of a refit that ended here. */
    FitStatus status(Setting setting, double[] theta, Termination termination) {
        boolean atBound = false;
        boolean onEdge = false;
        for (int k = 0; k < theta.length; k++) {
            Support support = setting.parameter(k).support();
            atBound |= theta[k] <= support.lower() || theta[k] >= support.upper();
            onEdge |= !setting.isLinear(k) && side(k).edge(theta[k]) != 0;
        }
        if (onEdge) {
            return FitStatus.NO_FINITE_OPTIMUM;
        }
        return termination == Termination.BUDGET_EXHAUSTED
                ? FitStatus.BUDGET_EXHAUSTED
                : atBound ? FitStatus.AT_BOUND : FitStatus.CONVERGED;
    }
}
