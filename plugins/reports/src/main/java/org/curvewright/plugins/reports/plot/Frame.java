package org.curvewright.plugins.reports.plot;

/** Where a panel's data lie on the page. */
record Frame(Panel panel, Box box, Extent extent) {

    /** Far outside any page, yet small enough for any renderer. */
    private static final double OUTSIDE = 1e4;

    Point at(double x, double y) {
        return new Point(across(x), up(y));
    }

    Point at(Point point) {
        return at(point.x(), point.y());
    }

    double across(double x) {
        return bounded(box.x() + share(panel.x(), extent.x(), x) * box.width());
    }

    /** Downwards on an axis of categories, whose first stands at the top. */
    double up(double y) {
        double share = share(panel.y(), extent.y(), y);
        return bounded(
                panel.y().isCategorical() ? box.y() + share * box.height() : box.bottom() - share * box.height());
    }

    private static double share(Axis axis, Range range, double value) {
        return (axis.ruler(value) - range.low()) / range.length();
    }

    private static double bounded(double place) {
        return Math.max(-OUTSIDE, Math.min(OUTSIDE, place));
    }
}
