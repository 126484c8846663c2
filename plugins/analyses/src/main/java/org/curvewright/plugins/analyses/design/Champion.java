package org.curvewright.plugins.analyses.design;

import java.util.Arrays;

/**
 * The best plan shown to it of those that are affordable. Which plans are shown does not depend on the budget, so that a larger
 * one never ends with a worse plan. A plan is places of candidates, in order, one as often as its run is repeated.
 */
final class Champion {

    /** Logarithms of uncertainty that differ by less than its inverse are equal: rounding buys no run. */
    private static final double STEPS = 1e9;

    private final double budget;
    private int[] plan = {};
    private double rank = Double.POSITIVE_INFINITY;
    private double cost = Double.POSITIVE_INFINITY;
    private long shown;

    Champion(double budget) {
        this.budget = budget;
    }

    boolean affords(double price) {
        return price <= budget;
    }

    /** Of equally good plans the cheaper one, then the shorter one, then the one shown first. */
    void show(int[] places, int size, double uncertainty, double price) {
        if (!affords(price)) {
            return;
        }
        shown++;
        double step = Math.rint(uncertainty * STEPS);
        boolean equal = step == rank;
        if (step < rank || equal && (price < cost || price == cost && size < plan.length)) {
            plan = Arrays.copyOf(places, size);
            rank = step;
            cost = price;
        }
    }

    int[] plan() {
        return plan.clone();
    }

    /** How many affordable plans it was shown. */
    long shown() {
        return shown;
    }
}
