package org.curvewright.plugins.reports.plot;

/** A place, in the data's units or on the page in points. */
public record Point(double x, double y) {

    boolean isFinite() {
        return Double.isFinite(x) && Double.isFinite(y);
    }
}
