package org.curvewright.plugins.reports.plot;

/**
 * How a mark looks, whatever the theme.
 *
 * @param hollow whether markers and bars are outlines, as held-out or published values are
 */
public record Style(Tone tone, Dash dash, Marker marker, boolean hollow) {

    private static final Tone[] TONES = {
        Tone.FIRST, Tone.SECOND, Tone.THIRD, Tone.FOURTH, Tone.FIFTH, Tone.SIXTH, Tone.SEVENTH, Tone.EIGHTH
    };

    private static final Marker[] MARKERS = {Marker.SQUARE, Marker.TRIANGLE, Marker.DIAMOND, Marker.CIRCLE};

    /** What was observed. */
    public static final Style DATA = new Style(Tone.INK, Dash.SOLID, Marker.CIRCLE, false);

    /** A line to compare with. */
    public static final Style GUIDE = new Style(Tone.MUTED, Dash.DASHED, Marker.CIRCLE, false);

    /** The style of the i-th of several things, told apart by colour, by dash and by shape. */
    public static Style of(int i) {
        return new Style(
                TONES[i % TONES.length], Dash.values()[i % Dash.values().length], MARKERS[i % MARKERS.length], false);
    }

    public Style outlined() {
        return new Style(tone, dash, marker, true);
    }

    public Style solid() {
        return new Style(tone, Dash.SOLID, marker, hollow);
    }
}
