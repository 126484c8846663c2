package org.curvewright.plugins.reports.plot;

import java.util.List;

/** The shape of a point. */
public enum Marker {
    CIRCLE,
    SQUARE,
    TRIANGLE,
    DIAMOND,
    /** An upright stroke, which hides nothing. */
    STROKE;

    /** Makes shapes of about the same area as a circle of radius 1. */
    private static final double SQUARE_HALF = 0.88;

    private static final double TRIANGLE_HALF = 1.17;
    private static final double TRIANGLE_BASE = 0.8;
    private static final double DIAMOND_HALF = 1.25;
    private static final double STROKE_HALF = 0.3;
    private static final double STROKE_HEIGHT = 6;

    /** Its corners about a centre; none for a circle. */
    List<Point> corners(Point at, double radius) {
        return switch (this) {
            case CIRCLE -> List.of();
            case SQUARE -> about(at, radius * SQUARE_HALF, -1, -1, 1, -1, 1, 1, -1, 1);
            case TRIANGLE -> about(at, radius * TRIANGLE_HALF, 0, -1, 1, TRIANGLE_BASE, -1, TRIANGLE_BASE);
            case DIAMOND -> about(at, radius * DIAMOND_HALF, 0, -1, 1, 0, 0, 1, -1, 0);
            case STROKE ->
                about(
                        at,
                        radius * STROKE_HALF,
                        -1,
                        -STROKE_HEIGHT,
                        1,
                        -STROKE_HEIGHT,
                        1,
                        STROKE_HEIGHT,
                        -1,
                        STROKE_HEIGHT);
        };
    }

    private static List<Point> about(Point at, double scale, double... offsets) {
        return java.util.stream.IntStream.range(0, offsets.length / 2)
                .mapToObj(i -> new Point(at.x() + scale * offsets[2 * i], at.y() + scale * offsets[2 * i + 1]))
                .toList();
    }
}
