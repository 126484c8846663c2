package org.curvewright.plugins.reports.plot;

import java.util.List;

/** Where a picture is drawn: coordinates in points from the top left corner. */
interface Canvas {

    void polyline(List<Point> points, Paint paint);

    void polygon(List<Point> points, Paint paint);

    void circle(Point centre, double radius, Paint paint);

    void text(String text, Point baseline, Font font, Colour colour, Anchor anchor);

    /** Read from below, as along a vertical axis; centred on its place. */
    void upright(String text, Point baseline, Font font, Colour colour);

    /** Draws only what lies within a box. */
    void clipped(Box box, Runnable drawing);

    default void rectangle(Box box, Paint paint) {
        polygon(
                List.of(
                        new Point(box.x(), box.y()),
                        new Point(box.right(), box.y()),
                        new Point(box.right(), box.bottom()),
                        new Point(box.x(), box.bottom())),
                paint);
    }

    default void segment(double x1, double y1, double x2, double y2, Paint paint) {
        polyline(List.of(new Point(x1, y1), new Point(x2, y2)), paint);
    }
}
