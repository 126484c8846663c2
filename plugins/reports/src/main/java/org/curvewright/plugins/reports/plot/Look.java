package org.curvewright.plugins.reports.plot;

/**
 * A theme's colours with type of one face and size.
 *
 * @param size of tick labels, in points; titles are half a point larger
 */
public record Look(Theme theme, Face face, double size) {

    private static final double REFERENCE = 7;
    private static final double HALF_POINT = 0.5;

    /** The theme with the type that it is meant to have. */
    public static Look of(Theme theme) {
        return new Look(theme, Face.SANS, theme.size());
    }

    Colour paper() {
        return theme.paper();
    }

    Colour grid() {
        return theme.grid();
    }

    Colour of(Tone tone) {
        return theme.of(tone);
    }

    /** Tick labels and remarks. */
    Font text() {
        return new Font(face, size, false);
    }

    /** Axis titles and the legend. */
    Font label() {
        return new Font(face, size + HALF_POINT, false);
    }

    /** Panel titles. */
    Font heading() {
        return new Font(face, size + HALF_POINT, true);
    }

    /** A length that grows with the type, in points. */
    double scaled(double length) {
        return length * size / REFERENCE;
    }
}
