package org.curvewright.plugins.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.curvewright.spi.Notice;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.inference.Draws;
import org.curvewright.spi.law.ParameterSpace;

/**
 * What became of draws, none lost in silence.
 *
 * @param kept which draws intervals are made of
 * @param failed refits without a usable value
 * @param unfinished refits with a value but no finite optimum
 * @param atBound refits with a parameter on a bound of its support
 * @param atBoundBySymbol the same by parameter
 * @param discarded refits with a value that were asked to be left out
 */
record DrawCounts(
        boolean[] kept, int failed, int unfinished, int atBound, Map<String, Integer> atBoundBySymbol, int discarded) {

    static DrawCounts of(ParameterSpace parameters, Draws draws, Discard discard) {
        boolean[] kept = new boolean[draws.size()];
        Map<String, Integer> bySymbol = new LinkedHashMap<>();
        parameters.symbols().forEach(symbol -> bySymbol.put(symbol, 0));
        int failed = 0;
        int unfinished = 0;
        int atBound = 0;
        for (int d = 0; d < kept.length; d++) {
            double[] theta = draws.theta().get(d);
            FitStatus status = draws.status().get(d);
            if (status == FitStatus.FAILED || !Arrays.stream(theta).allMatch(Double::isFinite)) {
                failed++;
                continue;
            }
            boolean bounded = count(parameters, theta, bySymbol) || status == FitStatus.AT_BOUND;
            atBound += bounded ? 1 : 0;
            unfinished += finished(status) ? 0 : 1;
            kept[d] = !(bounded && discard == Discard.AT_BOUND);
        }
        int usable = kept.length - failed;
        return new DrawCounts(kept, failed, unfinished, atBound, bySymbol, usable - size(kept));
    }

    private static boolean finished(FitStatus status) {
        return status != FitStatus.NO_FINITE_OPTIMUM && status != FitStatus.BUDGET_EXHAUSTED;
    }

    private static boolean count(ParameterSpace parameters, double[] theta, Map<String, Integer> bySymbol) {
        boolean any = false;
        for (int k = 0; k < theta.length; k++) {
            if (Boundaries.holds(parameters.get(k), theta[k])) {
                bySymbol.merge(parameters.get(k).symbol(), 1, Integer::sum);
                any = true;
            }
        }
        return any;
    }

    private static int size(boolean[] kept) {
        int size = 0;
        for (boolean each : kept) {
            size += each ? 1 : 0;
        }
        return size;
    }

    Map<String, Double> byName() {
        Map<String, Double> counts = new LinkedHashMap<>();
        counts.put("draws", (double) kept.length);
        counts.put("draws-failed", (double) failed);
        counts.put("draws-without-optimum", (double) unfinished);
        counts.put("draws-at-bound", (double) atBound);
        atBoundBySymbol.forEach((symbol, count) -> counts.put("draws-at-bound/" + symbol, (double) count));
        counts.put("draws-discarded", (double) discarded);
        counts.put("convergence-rate", (double) (kept.length - failed - unfinished) / kept.length);
        return counts;
    }

    List<Notice> notices() {
        List<Notice> notices = new ArrayList<>();
        note(notices, "DRAWS_FAILED", failed, "failed and have no value");
        note(notices, "DRAWS_WITHOUT_OPTIMUM", unfinished, "reached no finite optimum; they are kept where they ended");
        note(notices, "DRAWS_AT_BOUND", atBound, "have a parameter on a bound");
        note(notices, "DRAWS_DISCARDED", discarded, "were discarded as asked");
        return notices;
    }

    private void note(List<Notice> notices, String code, int count, String what) {
        if (count > 0) {
            notices.add(new Notice(code, count + " of " + kept.length + " draws " + what));
        }
    }
}
