package org.curvewright.plugins.reports.plot;

import java.util.List;

/**
 * One side of a panel.
 *
 * @param label with the unit, such as {@code N (parameters)}
 * @param categories the names of 0, 1, 2 … from the top; empty on an axis of numbers
 * @param rows how many lines of type a category takes
 */
public record Axis(String label, Scale scale, Notation notation, List<String> categories, int rows) {

    /** How values lie on an axis. */
    public enum Scale {
        LINEAR,
        LOG
    }

    public Axis {
        categories = List.copyOf(categories);
    }

    public static Axis linear(String label) {
        return new Axis(label, Scale.LINEAR, Notation.PLAIN, List.of(), 1);
    }

    public static Axis log(String label, Notation notation) {
        return new Axis(label, Scale.LOG, notation, List.of(), 1);
    }

    public static Axis categories(List<String> names, int rows) {
        return new Axis("", Scale.LINEAR, Notation.PLAIN, names, Math.max(1, rows));
    }

    boolean isLog() {
        return scale == Scale.LOG;
    }

    boolean isCategorical() {
        return !categories.isEmpty();
    }

    /** Where a value lies on an even ruler; NaN where it lies nowhere. */
    double ruler(double value) {
        if (!isLog()) {
            return value;
        }
        return value > 0 ? StrictMath.log10(value) : Double.NaN;
    }
}
