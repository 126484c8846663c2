package org.curvewright.plugins.analyses.design;

import java.util.Arrays;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.random.RandomStream;

/**
 * Looks for good plans of one size where there are too many to look at all: from several starts it replaces one run by another one
 * as long as the best such replacement helps. It does so within a ladder of prices of its own, from that of the cheapest plan to
 * that of the dearest; a start is the plan that the step below ended with, one built run by run, or a random one. Every
 * plan that is looked at is shown to the champion, who alone knows the budget.
 *
 * <p>Reference: V. V. Fedorov, <i>Theory of Optimal Experiments</i> (1972), ch. 3.
 */
final class Exchange {

    private static final int STEPS = 20;
    private static final int PASSES = 50;

    private final Merit merit;
    private final double[] costs;
    private final int size;
    private final Champion champion;
    private final Triangle rest;
    private final Triangle tried;

    Exchange(Merit merit, double[] costs, int size, Champion champion) {
        this.merit = merit;
        this.costs = costs;
        this.size = size;
        this.champion = champion;
        this.rest = merit.base().copy();
        this.tried = merit.base().copy();
    }

    void run() {
        RandomStream random = RandomStream.of(size).substream("plans");
        int[] end = new int[size];
        for (int step = 0; step < STEPS; step++) {
            double price = price(step);
            end = better(improved(end, price), improved(grown(price), price));
            end = better(end, improved(drawn(price, random.substream(step)), price));
        }
    }

    /** The highest of a plan on this step. */
    private double price(int step) {
        double cheapest = size * costs[0];
        double dearest = size * costs[costs.length - 1];
        double share = (double) step / (STEPS - 1);
        return step == STEPS - 1
                ? Double.POSITIVE_INFINITY
                : Math.max(cost(new int[size]), cheapest * Elementary.pow(dearest / cheapest, share));
    }

    private double cost(int[] plan) {
        int[] ascending = plan.clone();
        Arrays.sort(ascending);
        double sum = 0;
        for (int place : ascending) {
            sum += costs[place];
        }
        return sum;
    }

    private int[] better(int[] one, int[] other) {
        return uncertainty(other) < uncertainty(one) ? other : one;
    }

    private double uncertainty(int[] plan) {
        without(plan, -1);
        return merit.of(rest);
    }

    /** {@link #rest} becomes the design with all runs of the plan but one. */
    private void without(int[] plan, int slot) {
        rest.become(merit.base());
        for (int k = 0; k < plan.length; k++) {
            if (k != slot) {
                rest.add(merit.rows().get(plan[k]));
            }
        }
    }

    /** The cheapest run everywhere, each in turn replaced by the best one that the price still allows. */
    private int[] grown(double price) {
        int[] plan = new int[size];
        for (int slot = 0; slot < size; slot++) {
            plan = replaced(plan, slot, price);
        }
        return plan;
    }

    private static int[] with(int[] plan, int slot, int place) {
        int[] changed = plan.clone();
        changed[slot] = place;
        return changed;
    }

    /** The best that replacing the run in one slot makes of a plan; the same plan where nothing is better. */
    private int[] replaced(int[] plan, int slot, double price) {
        int[] best = plan;
        double least = uncertainty(plan);
        without(plan, slot);
        for (int place = 0; place < costs.length; place++) {
            int[] changed = with(plan, slot, place);
            double cost = cost(changed);
            tried.become(rest);
            tried.add(merit.rows().get(place));
            double left = merit.of(tried);
            Arrays.sort(changed);
            champion.show(changed, size, left, cost);
            if (cost <= price && left < least) {
                least = left;
                best = with(plan, slot, place);
            }
        }
        return best;
    }

    private int[] improved(int[] start, double price) {
        int[] now = start;
        for (int pass = 0; pass < PASSES; pass++) {
            int[] next = now;
            for (int slot = 0; slot < size; slot++) {
                next = better(next, replaced(now, slot, price));
            }
            if (Arrays.equals(next, now)) {
                return now;
            }
            now = next;
        }
        return now;
    }

    /** Any runs; the dearest of them gives way to the cheapest there is until the price allows the plan. */
    private int[] drawn(double price, RandomStream random) {
        int[] plan = new int[size];
        Arrays.setAll(plan, slot -> random.nextInt(costs.length));
        Arrays.sort(plan);
        for (int slot = size - 1; slot >= 0 && cost(plan) > price; slot--) {
            plan[slot] = 0;
        }
        return plan;
    }
}
