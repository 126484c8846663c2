package org.curvewright.plugins.analyses;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Finding.Kind;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.metric.FitMetric;
import org.curvewright.spi.metric.Metric.Orientation;

/**
 * In how many groups each law has the best score among those that the group's data determine. Laws are held against each other on
 * the same observations only: those of one response of one group.
 */
final class FirstRanked {

    private final FitMetric criterion;
    private final Map<String, Integer> first = new LinkedHashMap<>();
    /** In how many groups of a response any law was. */
    private final Map<String, Integer> compared = new LinkedHashMap<>();

    private FirstRanked(FitMetric criterion) {
        this.criterion = criterion;
    }

    /** Of the fits that may be quoted. */
    static FirstRanked among(List<FitResult> fits, Predicate<FitResult> determined, FitMetric criterion) {
        FirstRanked ranked = new FirstRanked(criterion);
        Map<String, List<FitResult>> rivals = new LinkedHashMap<>();
        for (FitResult fit : fits) {
            ranked.first.putIfAbsent(Survey.law(fit), 0);
            if (determined.test(fit)) {
                rivals.computeIfAbsent(Addresses.response(fit.key()), path -> new ArrayList<>())
                        .add(fit);
            }
        }
        rivals.values().forEach(ranked::compare);
        return ranked;
    }

    private void compare(List<FitResult> rivals) {
        double best = Double.POSITIVE_INFINITY;
        Optional<String> law = Optional.empty();
        for (FitResult fit : rivals) {
            double score = criterion.score(fit).value().orElse(Double.NaN);
            double badness = criterion.orientation() == Orientation.HIGHER_IS_BETTER ? -score : score;
            if (badness < best) {
                best = badness;
                law = Optional.of(Survey.law(fit));
            }
        }
        law.ifPresent(name -> {
            first.merge(name, 1, Integer::sum);
            compared.merge(response(name), 1, Integer::sum);
        });
    }

    /** Nothing where a law has no rival, or no group has a score. */
    List<Finding> findings(String law) {
        int groups = count(compared, response(law));
        return groups > 0 && rivals(law) > 1
                ? List.of(
                        Finding.measurement(law + "/first", count(first, law), "groups"),
                        Finding.of(law + "/first-share", Kind.ESTIMATE, (double) count(first, law) / groups, ""))
                : List.of();
    }

    /** {@code ; of the laws that are determined, AICc ranks first kaplan in 17, power-law in 3}. */
    String words() {
        Map<String, Integer> wins = new LinkedHashMap<>();
        first.forEach((law, count) -> {
            if (count > 0 && rivals(law) > 1) {
                wins.merge(law.substring(law.lastIndexOf('/') + 1), count, Integer::sum);
            }
        });
        List<String> words = wins.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(entry -> entry.getKey() + " in " + entry.getValue())
                .toList();
        return words.isEmpty()
                ? ""
                : "; of the laws that are determined, " + criterion.name() + " ranks first " + Say.list(words);
    }

    private long rivals(String law) {
        return first.keySet().stream()
                .filter(other -> response(other).equals(response(law)))
                .count();
    }

    private static String response(String law) {
        return law.substring(0, law.lastIndexOf('/'));
    }

    private static int count(Map<String, Integer> counts, String key) {
        return Optional.ofNullable(counts.get(key)).orElse(0);
    }
}
