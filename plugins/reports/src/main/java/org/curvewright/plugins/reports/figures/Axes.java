package org.curvewright.plugins.reports.figures;

import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.curvewright.plugins.reports.plot.Axis;
import org.curvewright.plugins.reports.plot.Notation;
import org.curvewright.spi.data.Variable;

/** Axes for variables. */
final class Axes {

    private static final Set<String> COUNTS =
            Set.of("parameters", "tokens", "examples", "items", "samples", "steps", "count");
    private static final Set<String> SHARES = Set.of("probability", "percent", "fraction", "share");

    /** What people call the usual covariates, by name and unit. */
    private static final Map<String, String> SPOKEN =
            Map.of("N parameters", "model size N", "D tokens", "training data D", "C FLOP", "training compute C");

    private Axes() {}

    /** Logarithmic where every value allows it. */
    static Axis covariate(String name, String unit, DoubleStream values) {
        return values.allMatch(value -> value > 0)
                ? Axis.log(named(name, unit), COUNTS.contains(unit) ? Notation.COUNT : Notation.PLAIN)
                : Axis.linear(named(name, unit));
    }

    static Axis logarithmic(String label, String unit) {
        return Axis.log(label, COUNTS.contains(unit) ? Notation.COUNT : Notation.PLAIN);
    }

    /** Logarithmic for what has no upper end, such as a loss. */
    static Axis response(String label, Variable response, DoubleStream values) {
        boolean bounded = response.unit().isEmpty() || SHARES.contains(response.unit());
        return !bounded && values.allMatch(value -> value > 0) ? Axis.log(label, Notation.PLAIN) : Axis.linear(label);
    }

    /** {@code model size N (parameters)}; what is counted says itself what. */
    static String named(String name, String unit) {
        String spoken = SPOKEN.getOrDefault(name + " " + unit, name);
        return Words.plain(unit.isEmpty() || unit.equals("count") ? spoken : spoken + " (" + unit + ")");
    }

    /** The unit, or the name of what has none. */
    static String unit(Variable response) {
        return Words.plain(response.unit().isEmpty() ? response.name() : response.unit());
    }
}
