package org.curvewright.plugins.reports.plot;

import java.util.List;
import java.util.Optional;

/**
 * How an outline is filled and drawn.
 *
 * @param opacity of the filling, 0 to 1
 * @param width of the line in points
 * @param dash lengths drawn and skipped; empty for an unbroken line
 */
record Paint(Optional<Colour> fill, double opacity, Optional<Colour> line, double width, List<Double> dash) {

    static Paint filled(Colour colour, double opacity) {
        return new Paint(Optional.of(colour), opacity, Optional.empty(), 0, List.of());
    }

    static Paint line(Colour colour, double width, Dash dash) {
        return new Paint(Optional.empty(), 0, Optional.of(colour), width, dash.lengths());
    }

    static Paint both(Colour fill, Colour line, double width) {
        return new Paint(Optional.of(fill), 1, Optional.of(line), width, List.of());
    }
}
