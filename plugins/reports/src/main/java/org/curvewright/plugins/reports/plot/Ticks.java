package org.curvewright.plugins.reports.plot;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Where an axis is marked: labelled ticks at 1, 2 or 5 times powers of ten, as many as fit, and on a logarithmic axis
 * short unlabelled ones between.
 */
record Ticks(List<Tick> labelled, List<Double> minor) {

    /** An axis as long as it will be drawn. */
    record Ruler(Axis axis, Range range, double length, LabelSize size) {

        double place(double value) {
            return (axis.ruler(value) - range.low()) / range.length() * length;
        }
    }

    /** How much of the axis a label takes, in points. */
    interface LabelSize {
        double of(String label);
    }

    static Ticks of(Ruler ruler) {
        if (ruler.axis().isCategorical()) {
            List<String> names = ruler.axis().categories();
            return new Ticks(
                    IntStream.range(0, names.size())
                            .mapToObj(i -> new Tick(i, names.get(i)))
                            .toList(),
                    List.of());
        }
        return ruler.axis().isLog() ? LogTicks.of(ruler) : new Ticks(LinearTicks.of(ruler), List.of());
    }

    /** The same marks without words. */
    Ticks unlabelled() {
        return new Ticks(
                labelled.stream().map(tick -> new Tick(tick.value(), "")).toList(), minor);
    }

    /** Whether no two labels touch. */
    static boolean fits(Ruler ruler, List<Tick> ticks) {
        return IntStream.range(1, ticks.size()).allMatch(i -> {
            Tick before = ticks.get(i - 1);
            Tick after = ticks.get(i);
            double room = ruler.place(after.value()) - ruler.place(before.value());
            return room >= (ruler.size().of(before.label()) + ruler.size().of(after.label())) / 2;
        });
    }
}
