package org.curvewright.plugins.estimators;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.curvewright.numerics.optimize.ArrowNewton;
import org.curvewright.numerics.optimize.ArrowOptimum;
import org.curvewright.spi.fit.Certificate;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.Objective;
import org.curvewright.spi.fit.Reason;
import org.curvewright.spi.law.Law;

/** One fit of many groups with parameters in common, at a cost that grows with the groups and not with their cube. */
final class GroupedMinimization {

    private static final double DISPLACEMENT = 0.05;

    private final FitRequest request;
    private final Objective objective;

    GroupedMinimization(FitRequest request, Objective objective) {
        this.request = request;
        this.objective = objective;
    }

    /** Empty where the objective is not finite at any start. */
    Optional<Fit> fit() {
        GroupedSetting setting = new GroupedSetting(request, objective);
        return new GroupedSearch(setting).run(request.start()).map(found -> fit(setting, found));
    }

    private Fit fit(GroupedSetting setting, GroupedFound found) {
        ArrowOptimum best = found.optimum();
        ArrowNewton.Place place = found.descent().place(best);
        ArrowOptimum other = found.descent()
                .secondOpinion(
                        Arrays.stream(best.own())
                                .map(GroupedMinimization::displaced)
                                .toArray(double[][]::new),
                        displaced(best.shared()));
        GroupedDiagnosis diagnosis = new GroupedDiagnosis(setting, found, place);
        List<Reason> reasons = diagnosis.reasons();
        double value = found.descent().exact(best);
        return new Fit(
                new Law(request.formulation(), setting.joined(best.own(), best.shared())),
                setting.nuisance(best.shared()),
                value,
                reasons.get(0).status(),
                reasons,
                certificate(setting, found, place, other),
                new Likelihood(request, objective).logarithm(value));
    }

    private static double[] displaced(double[] parameters) {
        return IntStream.range(0, parameters.length)
                .mapToDouble(k -> parameters[k] * (1 + (k % 2 == 0 ? DISPLACEMENT : -DISPLACEMENT)))
                .toArray();
    }

    private static Certificate certificate(
            GroupedSetting setting, GroupedFound found, ArrowNewton.Place place, ArrowOptimum other) {
        double ours = found.optimum().objective();
        double difference = other.objective() == ours ? 0 : (other.objective() - ours) / Math.abs(ours);
        double[] theta = setting.joined(found.optimum().own(), found.optimum().shared());
        List<String> atBound = IntStream.range(0, theta.length)
                .filter(k -> {
                    var support = setting.law().parameters().get(k).support();
                    return theta[k] <= support.lower() || theta[k] >= support.upper();
                })
                .mapToObj(k -> setting.law().parameters().get(k).symbol())
                .toList();
        return new Certificate(
                finite(place.projectedGradient()),
                place.positive(),
                place.notPositive(),
                0,
                finite(place.condition()),
                place.positive() + atBound.size(),
                List.of(),
                atBound,
                found.starts(),
                OptionalDouble.of((double) found.reachingBest() / found.starts()),
                found.second(),
                found.descent().secondOpinionName(),
                finite(difference));
    }

    private static OptionalDouble finite(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
