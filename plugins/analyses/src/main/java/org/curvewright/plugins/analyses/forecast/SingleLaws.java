package org.curvewright.plugins.analyses.forecast;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.curvewright.spi.Decimal;

/** How each single law of a pool fares, in words. */
final class SingleLaws {

    private static final double PERCENT = 100;
    private static final String AVERAGED = "averaged";

    private SingleLaws() {}

    /** Nothing where no law was judged on two data sets. */
    static String said(Map<String, Pool> pools, int resamples, long seed) {
        List<String> laws = pools.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(AVERAGED))
                .flatMap(entry -> entry.getValue().coverage(resamples, seed).stream()
                        .map(found ->
                                entry.getKey() + " " + percent(found.after()) + " and " + percent(found.before())))
                .toList();
        return laws.isEmpty()
                ? ""
                : laws.stream().collect(Collectors.joining(", ", " Single laws, with and without factors (%): ", "."));
    }

    private static String percent(double share) {
        return Decimal.significant(PERCENT * share, 3);
    }
}
