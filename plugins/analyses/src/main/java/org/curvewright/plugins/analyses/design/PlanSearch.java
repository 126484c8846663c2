package org.curvewright.plugins.analyses.design;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The plan of at most so many next runs that leaves least uncertain: of all plans, with repetitions, as long as those of a size and
 * below are no more than a limit; longer ones by {@link Exchange}. Neither depends on the budget, and longer plans come on
 * top, so that neither a larger budget nor more runs end with a worse plan.
 *
 * @param merit with candidates in order of their costs
 * @param costs ascending
 */
record PlanSearch(Merit merit, double[] costs, int runs, long limit) {

    /** So many plans are looked at one by one in about a second. */
    static final long LIMIT = 1_000_000;

    /**
     * What was found.
     *
     * @param plan places of candidates; empty where none is affordable
     * @param affordable how many affordable plans were looked at
     * @param complete whether these are all there are
     */
    record Found(int[] plan, long affordable, boolean complete) {}

    Found within(double budget) {
        Champion champion = new Champion(budget);
        int whole = whole();
        List<Triangle> spare =
                IntStream.range(0, whole).mapToObj(k -> merit.base().copy()).toList();
        every(champion, merit.base(), new int[whole], 0, 0, spare);
        for (int size = whole + 1; size <= runs; size++) {
            new Exchange(merit, costs, size, champion).run();
        }
        return new Found(champion.plan(), champion.shown(), whole == runs);
    }

    /** The longest plans such that they and all shorter ones can be looked at: C(c + k, k) ≤ limit. */
    private int whole() {
        double plans = 1;
        for (int k = 1; k <= runs; k++) {
            plans *= (double) (costs.length + k) / k;
            if (plans > limit) {
                return k - 1;
            }
        }
        return runs;
    }

    /** Every affordable plan that begins like this one, which costs so much. */
    private void every(Champion champion, Triangle before, int[] plan, int size, double cost, List<Triangle> spare) {
        if (size == plan.length) {
            return;
        }
        Triangle now = spare.get(size);
        for (int place = size == 0 ? 0 : plan[size - 1]; place < costs.length; place++) {
            double price = cost + costs[place];
            if (!champion.affords(price)) {
                return;
            }
            plan[size] = place;
            now.become(before);
            now.add(merit.rows().get(place));
            champion.show(plan, size + 1, merit.of(now), price);
            every(champion, now, plan, size + 1, price, spare);
        }
    }
}
