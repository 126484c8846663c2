package org.curvewright.plugins.reports.plot;

import java.util.List;

/** How a line is broken, so that laws differ without colour as well. */
public enum Dash {
    SOLID,
    DASHED,
    DOTTED,
    DASH_DOT;

    /** Drawn and skipped in turn, in points. */
    List<Double> lengths() {
        return switch (this) {
            case SOLID -> List.of();
            case DASHED -> List.of(5.0, 2.2);
            case DOTTED -> List.of(1.2, 1.8);
            case DASH_DOT -> List.of(5.0, 1.8, 1.2, 1.8);
        };
    }
}
