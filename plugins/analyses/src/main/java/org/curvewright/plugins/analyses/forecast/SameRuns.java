package org.curvewright.plugins.analyses.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.FitResult;

/**
 * The laws of one response that see the same runs. A law whose covariate is missing in some run sees fewer of them: counted
 * among the runs of the others its rows would be other runs.
 */
final class SameRuns {

    private SameRuns() {}

    /** The laws that see the same runs; first the runs that most laws could be fitted to, then in the order of the laws. */
    static List<List<FitResult>> of(List<FitResult> laws) {
        Map<List<String>, List<FitResult>> bySight = new LinkedHashMap<>();
        laws.forEach(fit -> bySight.computeIfAbsent(runs(fit.request().dataset()), runs -> new ArrayList<>())
                .add(fit));
        return bySight.values().stream()
                .sorted(Comparator.comparingLong(fits ->
                        -fits.stream().filter(fit -> !fit.fit().failed()).count()))
                .collect(Collectors.toList());
    }

    private static List<String> runs(Dataset data) {
        return IntStream.range(0, data.size())
                .mapToObj(i -> data.label(i) + "\t" + Decimal.shortest(data.observed()[i]))
                .toList();
    }
}
