package org.curvewright.plugins.analyses.errormodes;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Value.Lane;

/**
 * Whether few kinds of steps hold the failures: the share of the failures of the kind that has most, and Gini's coefficient of
 * the failure rates, 0 where all kinds fail alike.
 *
 * @param types failures and steps of each kind
 */
record TypeConcentration(Map<String, long[]> types) {

    void report(Findings findings) {
        if (types.isEmpty()) {
            return;
        }
        Findings below = findings.below("types");
        List<Map.Entry<String, long[]>> ranked = types.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, long[]> type) -> -type.getValue()[0])
                        .thenComparing(Map.Entry::getKey))
                .toList();
        double failures = ranked.stream().mapToLong(type -> type.getValue()[0]).sum();
        double steps = ranked.stream().mapToLong(type -> type.getValue()[1]).sum();
        long[] top = ranked.get(0).getValue();
        below.verdict("top", ranked.get(0).getKey());
        below.measurement(
                "top-share",
                top[0] / failures,
                "probability",
                new Notice("EXPECTED_SHARE", "its steps are " + top[1] + " of " + (long) steps));
        below.measurement(
                "gini",
                gini(ranked.stream()
                        .mapToDouble(type -> (double) type.getValue()[0] / type.getValue()[1])
                        .toArray()),
                "");
        below.series(
                "rates",
                Lane.labels("type", ranked.stream().map(Map.Entry::getKey).toList()),
                Lane.numbers(
                        "failures",
                        "count",
                        ranked.stream().mapToDouble(type -> type.getValue()[0]).toArray()),
                Lane.numbers(
                        "steps",
                        "count",
                        ranked.stream().mapToDouble(type -> type.getValue()[1]).toArray()));
    }

    /** {@code Σ_i (2i − n − 1) x_(i)/(n Σ x)} with sorted x. */
    private static double gini(double[] rates) {
        double[] sorted = rates.clone();
        Arrays.sort(sorted);
        double weighted = 0;
        double sum = 0;
        for (int i = 0; i < sorted.length; i++) {
            weighted += (2 * i + 1 - sorted.length) * sorted[i];
            sum += sorted[i];
        }
        return weighted / (sorted.length * sum);
    }
}
