package org.curvewright.plugins.analyses.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.curvewright.spi.analysis.Value.Lane;

/**
 * Widths side by side: each as a multiple of the quantity's own size, {@code w/|θ|}, which has no unit, so that a coefficient of
 * hundreds and an exponent below one share an axis. A quantity that is 0 has no such multiple, and a width that is none is
 * left out.
 */
final class RelativeWidths {

    private final List<String> quantities = new ArrayList<>();
    private final List<String> kinds = new ArrayList<>();
    private final List<Double> multiples = new ArrayList<>();

    private RelativeWidths() {}

    /** Empty where no width has a multiple. */
    static Optional<Lane[]> of(List<Width> widths) {
        RelativeWidths relative = new RelativeWidths();
        for (Width width : widths) {
            relative.take(width, "interval, median of worlds", Width::interval);
            relative.take(width, "interval, linearised", Width::linearised);
            relative.take(width, "spread of estimates", Width::spread);
        }
        return relative.multiples.isEmpty()
                ? Optional.empty()
                : Optional.of(new Lane[] {
                    Lane.labels("x: quantity", relative.quantities),
                    Lane.numbers(
                            "y (log): width as a multiple of the value",
                            "",
                            relative.multiples.stream()
                                    .mapToDouble(Double::doubleValue)
                                    .toArray()),
                    Lane.labels("series", relative.kinds)
                });
    }

    private void take(Width width, String kind, ToDoubleFunction<Width> of) {
        double multiple = of.applyAsDouble(width) / Math.abs(width.truth());
        if (multiple > 0 && Double.isFinite(multiple)) {
            quantities.add(width.name());
            kinds.add(kind);
            multiples.add(multiple);
        }
    }
}
