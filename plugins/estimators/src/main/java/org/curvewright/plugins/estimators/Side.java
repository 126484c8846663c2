package org.curvewright.plugins.estimators;

import org.curvewright.numerics.math.Elementary;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.law.Support;
import org.curvewright.spi.law.Transform;

/**
 * Where one parameter is looked for: [lower, upper], both finite, within the support.
 *
 * @param logarithmic whether the parameter is stepped by factors
 */
record Side(double lower, double upper, boolean logarithmic, Support support) {

    /** How far beyond the starting points to look, in spans of them. */
    private static final double SPANS_BEYOND = 1;

    /** How far beyond the starting points to look, as a factor. */
    private static final double FACTOR_BEYOND = 1e3;

    private static final double WIDENING = 2;

    /** Share of the span that must lie between an optimum and an end at which its profile is judged. */
    private static final double ROOM = 0.25;

    /** Around the values that the starting points have. */
    static Side around(Parameter parameter, double least, double largest) {
        Support support = parameter.support();
        if (parameter.transform() == Transform.LOG && least > 0) {
            return within(support, least / FACTOR_BEYOND, largest * FACTOR_BEYOND, true);
        }
        double span = largest > least ? largest - least : Math.max(1, Math.abs(least));
        return within(support, least - SPANS_BEYOND * span, largest + SPANS_BEYOND * span, false);
    }

    private static Side within(Support support, double lower, double upper, boolean logarithmic) {
        return new Side(support.clamp(lower), support.clamp(upper), logarithmic, support);
    }

    static Side pinned(double value) {
        return new Side(value, value, false, new Support(value, value));
    }

    boolean pinned() {
        return lower == upper;
    }

    /** The scale on which a scan is even. */
    double even(double value) {
        return logarithmic ? Elementary.log(Math.max(value, Double.MIN_NORMAL)) : value;
    }

    double fromEven(double value) {
        return Math.max(lower, Math.min(upper, logarithmic ? Elementary.exp(value) : value));
    }

    boolean lowerIsSupport() {
        return lower <= support.lower();
    }

    boolean upperIsSupport() {
        return upper >= support.upper();
    }

    /** −1 or 1 when the value lies on an end that only the search set, else 0. */
    int edge(double value) {
        if (pinned()) {
            return 0;
        }
        return value <= lower && !lowerIsSupport() ? -1 : value >= upper && !upperIsSupport() ? 1 : 0;
    }

    /** The same, widened until it holds the value, or, where it cannot be widened so far, moved to hold it. */
    Side reaching(double value) {
        Side wide = this;
        while (value < wide.lower || value > wide.upper) {
            Side wider = wide.widened(value < wide.lower ? -1 : 1);
            if (wider.isAs(wide)) {
                return new Side(Math.min(wide.lower, value), Math.max(wide.upper, value), logarithmic, support);
            }
            wide = wider;
        }
        return wide;
    }

    /** The same with each end that lies too near to a value moved outwards: a profile needs room to rise above its cut. */
    Side roomyAround(double value) {
        Side wide = this;
        double room = ROOM * (even(upper) - even(lower));
        for (int edge = -1; edge <= 1; edge += 2) {
            Side wider = wide.widened(edge);
            while (Math.abs(wide.even(edge < 0 ? wide.lower : wide.upper) - even(value)) < room && !wider.isAs(wide)) {
                wide = wider;
                wider = wide.widened(edge);
            }
        }
        return wide;
    }

    /** The same with another upper end. */
    Side endingAt(double end) {
        return new Side(Math.min(lower, end), end, logarithmic, support);
    }

    /** What a local search may use: a scale known only by its order of magnitude must not become a wall. */
    Support hard() {
        Side wide = logarithmic && !pinned() ? widened(-1).widened(1) : this;
        return new Support(wide.lower, wide.upper);
    }

    private boolean isAs(Side other) {
        return lower == other.lower && upper == other.upper;
    }

    /** The same with the end on that side moved outwards: the span doubled, or squared where factors count. */
    Side widened(int edge) {
        double span = (even(upper) - even(lower)) * (WIDENING - 1);
        double low = edge < 0 ? shifted(lower, -span) : lower;
        double high = edge > 0 ? shifted(upper, span) : upper;
        return within(support, low, high, logarithmic);
    }

    private double shifted(double value, double by) {
        return logarithmic ? value * Elementary.exp(by) : value + by;
    }
}
