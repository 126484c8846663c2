package org.curvewright.numerics.optimize;

import java.util.List;
import org.curvewright.numerics.random.LowDiscrepancy;

/**
 * Runs a local optimizer from given starts and then from evenly spread points of a box, until the best basin is certain.
 *
 * <p>The search ends early once the best basin has been reached {@code enough} times and, for as many starts as have been
 * needed so far to meet the last new one, nothing new has appeared.
 */
public final class MultiStart {
    private static final int DEFAULT_STARTS = 64;
    private static final int DEFAULT_ENOUGH = 8;

    private final int maxStarts;
    private final int enough;

    private MultiStart(int maxStarts, int enough) {
        this.maxStarts = maxStarts;
        this.enough = enough;
    }

    /** At most 64 spread starts beside the given ones; eight arrivals make a basin certain. */
    public static MultiStart standard() {
        return new MultiStart(DEFAULT_STARTS, DEFAULT_ENOUGH);
    }

    public MultiStart withMaxStarts(int starts) {
        return new MultiStart(starts, enough);
    }

    public MultiStart withEnough(int arrivals) {
        return new MultiStart(maxStarts, arrivals);
    }

    /**
     * Searches from every given start and from points of {@code box}, whose sides must be finite.
     *
     * @throws IllegalArgumentException when there is no start at all
     */
    public <P extends Problem> Census search(P problem, Optimizer<P> local, List<double[]> given, Bounds box) {
        if (given.isEmpty() && maxStarts < 1) {
            throw new IllegalArgumentException("no start is given and none is to be made");
        }
        BasinCollector collector = new BasinCollector();
        LowDiscrepancy points = new LowDiscrepancy(box.size());
        int lastNew = 0;
        int total = given.size() + maxStarts;
        for (int k = 0; k < total; k++) {
            double[] start = k < given.size() ? given.get(k) : box.at(points.point(k - given.size()));
            lastNew = collector.add(local.minimize(problem, start), 1) ? k + 1 : lastNew;
            if (collector.hits() >= enough && k + 1 >= Math.max(2 * lastNew, given.size())) {
                break;
            }
        }
        return collector.census();
    }
}
