package org.curvewright.plugins.reports.plot;

/** A rectangle on the page in points, y growing downwards. */
record Box(double x, double y, double width, double height) {

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }
}
