package org.curvewright.plugins.reports.plot;

/** A vertical stretch at x, from lower to upper, in the data's units; either end may be NaN where there is none. */
public record Span(double x, double lower, double upper) {

    boolean isFinite() {
        return Double.isFinite(x) && Double.isFinite(lower) && Double.isFinite(upper);
    }
}
