package org.curvewright.plugins.reports.plot;

/** Which part of a text stands at its place. */
public enum Anchor {
    START("start", 0),
    MIDDLE("middle", 0.5),
    END("end", 1);

    private final String svg;
    private final double share;

    Anchor(String svg, double share) {
        this.svg = svg;
        this.share = share;
    }

    String svg() {
        return svg;
    }

    /** The share of the text that lies before its place. */
    double share() {
        return share;
    }
}
