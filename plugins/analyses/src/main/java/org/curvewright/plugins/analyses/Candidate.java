package org.curvewright.plugins.analyses;

import java.util.Optional;
import java.util.OptionalDouble;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.metric.Metric.Orientation;
import org.curvewright.spi.metric.Score;

/**
 * One fit in a comparison.
 *
 * @param score by the criterion; empty where it has none
 * @param poor whether its quality is worse than asked; empty where it has none
 * @param excluded why it does not compete
 */
record Candidate(FitResult fit, OptionalDouble score, Optional<Boolean> poor, Optional<String> excluded) {

    static Candidate of(FitResult fit, ModelSelection.Rules rules) {
        if (fit.fit().failed()) {
            return new Candidate(
                    fit, OptionalDouble.empty(), Optional.empty(), Optional.of(Statuses.described(fit.fit())));
        }
        Score score = rules.criterion().score(fit);
        return new Candidate(fit, score.value(), poor(fit, rules), exclusion(fit, rules, score));
    }

    private static Optional<String> exclusion(FitResult fit, ModelSelection.Rules rules, Score score) {
        if (!rules.all() && !Statuses.identified(fit.fit())) {
            return Optional.of(Statuses.described(fit.fit()));
        }
        return score.value().isPresent()
                ? Optional.empty()
                : Optional.of(score.notices().get(0).text());
    }

    private static Optional<Boolean> poor(FitResult fit, ModelSelection.Rules rules) {
        OptionalDouble quality = rules.quality().score(fit).value();
        boolean higher = rules.quality().orientation() == Orientation.HIGHER_IS_BETTER;
        return quality.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        higher ? quality.getAsDouble() < rules.poorBelow() : quality.getAsDouble() > rules.poorBelow());
    }

    String formulation() {
        return fit.key().formulation();
    }

    boolean competes() {
        return excluded.isEmpty();
    }
}
