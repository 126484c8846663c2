package org.curvewright.runner.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.curvewright.runner.execute.Outcomes;
import org.curvewright.runner.plan.FitPlan.NamedMetric;
import org.curvewright.runner.plan.Rivals;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.metric.FitMetric;
import org.curvewright.spi.metric.Metric.Orientation;
import org.curvewright.spi.metric.PenalisedMetric;

/**
 * The laws of one response, ranked where they may be, among laws of the same number of observations: by the score that an
 * analysis of the experiment ranks them by, else by the first score of the section that charges for parameters and that every
 * determined law has.
 *
 * @param criterion what ranks them; empty where nothing does
 * @param ranked the determined laws that have the score, the best first; all determined ones in the order of the plan where
 *     nothing ranks them
 */
record Contest(List<Standing> all, Optional<FitMetric> criterion, List<Ranked> ranked) {

    /** A law that the data determine. */
    record Ranked(Standing standing, OptionalDouble score) {}

    static Contest of(Rivals rivals, Outcomes outcomes, Optional<FitMetric> asked) {
        List<Standing> all = rivals.laws().stream()
                .map(plan -> new Standing(plan, outcomes.fit(plan)))
                .toList();
        List<Standing> determined = all.stream().filter(Standing::determined).toList();
        Optional<FitMetric> criterion =
                all.size() > 1 ? criterion(determined, asked.stream().toList()) : Optional.empty();
        return new Contest(
                all,
                criterion,
                criterion
                        .map(metric -> ranked(determined, metric))
                        .orElseGet(() -> determined.stream()
                                .map(standing -> new Ranked(standing, OptionalDouble.empty()))
                                .toList()));
    }

    private static Optional<FitMetric> criterion(List<Standing> determined, List<FitMetric> asked) {
        boolean comparable = determined.stream()
                        .map(standing -> standing.plan().dataset().size())
                        .distinct()
                        .count()
                == 1;
        Stream<FitMetric> own = determined.stream()
                .limit(1)
                .flatMap(first -> first.plan().metrics().stream())
                .map(NamedMetric::metric)
                .filter(PenalisedMetric.class::isInstance)
                .filter(metric -> determined.stream()
                        .allMatch(standing -> score(standing, metric).isPresent()));
        Stream<FitMetric> named = asked.stream()
                .filter(metric -> determined.stream()
                        .anyMatch(standing -> score(standing, metric).isPresent()));
        return comparable ? Stream.concat(named, own).findFirst() : Optional.empty();
    }

    private static List<Ranked> ranked(List<Standing> determined, FitMetric metric) {
        Comparator<Ranked> byScore =
                Comparator.comparingDouble(each -> each.score().orElseThrow());
        return determined.stream()
                .map(standing -> new Ranked(standing, score(standing, metric)))
                .filter(each -> each.score().isPresent())
                .sorted(metric.orientation() == Orientation.HIGHER_IS_BETTER ? byScore.reversed() : byScore)
                .toList();
    }

    private static OptionalDouble score(Standing standing, FitMetric metric) {
        FitResult result = standing.plan().result(standing.fit().orElseThrow());
        return metric.score(result).value();
    }

    /** The laws that the data determine and the criterion does not score. */
    List<Standing> unscored() {
        Set<String> scored = ranked.stream().map(each -> each.standing().law()).collect(Collectors.toSet());
        return all.stream()
                .filter(standing -> standing.determined() && !scored.contains(standing.law()))
                .toList();
    }

    /** How far the first is ahead of the second; empty where there is none or nothing ranks. */
    OptionalDouble lead() {
        return criterion.isPresent() && ranked.size() > 1
                ? OptionalDouble.of(Math.abs(ranked.get(0).score().orElseThrow()
                        - ranked.get(1).score().orElseThrow()))
                : OptionalDouble.empty();
    }

    /** The law to read: the best one, or the only one that the data determine; empty where several are unranked. */
    Optional<Standing> leader() {
        return ranked.stream()
                .limit(criterion.isPresent() || ranked.size() == 1 ? 1 : 0)
                .map(Ranked::standing)
                .findFirst();
    }
}
