package org.curvewright.plugins.reports.figures;

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

    /** {@code N (parameters)}. */
    static String named(String name, String unit) {
        return Words.plain(unit.isEmpty() ? name : name + " (" + unit + ")");
    }

    /** The unit, or the name of what has none. */
    static String unit(Variable response) {
        return Words.plain(response.unit().isEmpty() ? response.name() : response.unit());
    }
}
