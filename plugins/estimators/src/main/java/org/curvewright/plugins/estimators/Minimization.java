package org.curvewright.plugins.estimators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.curvewright.numerics.optimize.Bounds;
import org.curvewright.numerics.optimize.Curvature;
import org.curvewright.numerics.optimize.Optimum;
import org.curvewright.spi.fit.Certificate;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.Objective;
import org.curvewright.spi.fit.QuadraticObjective;
import org.curvewright.spi.fit.Reason;
import org.curvewright.spi.law.Law;

/** One fit: admission, global search, second opinion, diagnosis, certificate. */
final class Minimization {

    /** How far from the optimum the second optimizer starts, relative to each parameter. */
    private static final double DISPLACEMENT = 0.05;

    /** Relative decrease of the objective by which a second opinion must be better to be believed. */
    private static final double BETTER = 1e-12;

    private final FitRequest request;
    private final Objective objective;

    Minimization(FitRequest request, Objective objective) {
        this.request = request;
        this.objective = objective;
    }

    Fit fit() {
        Optional<String> objection = new Admission(request.formulation(), objective, request.dataset()).objection();
        if (objection.isPresent()) {
            return failed(objection.get());
        }
        Setting setting = Setting.of(request, objective);
        Target target = target(setting);
        List<double[]> starts = starts(setting);
        Found found = new Search(setting, target).run(Box.around(setting, starts), starts);
        if (!Double.isFinite(found.objective())) {
            return failed(
                    "the objective is not finite at any of " + found.census().starts() + " starts");
        }
        return judged(setting, target, found);
    }

    static Target target(Setting setting) {
        return setting.objective() instanceof QuadraticObjective quadratic
                ? new SquaresTarget(setting, quadratic)
                : new SmoothTarget(setting);
    }

    private List<double[]> starts(Setting setting) {
        List<double[]> starts = new ArrayList<>();
        request.start().map(setting::working).ifPresent(starts::add);
        starts.addAll(setting.formulation().startingPoints(setting.data()));
        starts.removeIf(start -> !Arrays.stream(start).allMatch(Double::isFinite));
        return starts;
    }

    private Fit failed(String fact) {
        double[] none = new double[request.formulation().parameters().size()];
        Arrays.fill(none, Double.NaN);
        double[] noise = new double[objective.nuisance().size()];
        Arrays.fill(noise, Double.NaN);
        return new Fit(
                new Law(request.formulation(), none),
                noise,
                Double.NaN,
                FitStatus.FAILED,
                List.of(new Reason(FitStatus.FAILED, fact)),
                Certificate.NONE,
                OptionalDouble.empty());
    }

    private Fit judged(Setting setting, Target target, Found first) {
        Bounds bounds = first.box().hard(setting);
        Optimum second = target.secondOpinion(displaced(first.parameters()), bounds);
        boolean better = second.objective() < first.objective() - BETTER * Math.abs(first.objective());
        Found found = better ? first.withBest(target.descend(second.parameters(), bounds, Target.BRIEF)) : first;
        double[] theta = Arrays.copyOf(found.parameters(), setting.size());
        int[] free = IntStream.range(0, setting.size())
                .filter(k -> found.best().activity()[k] == 0)
                .toArray();
        Weakness weakness = Weakness.of(setting, theta, roots(setting), free);
        Diagnosis diagnosis = new Diagnosis(setting, target, found, weakness);
        List<Reason> reasons = diagnosis.reasons();
        FitStatus status = reasons.get(0).status();
        List<String> bounded = Arrays.stream(diagnosis.bounded())
                .mapToObj(k -> setting.parameter(k).symbol())
                .toList();
        double[] nuisance = setting.nuisance(found.parameters());
        Law law = new Law(request.formulation(), setting.natural(theta));
        double value = target.exact(found.best());
        return new Fit(
                law,
                nuisance,
                value,
                status,
                reasons,
                certificate(target, found, second, weakness, status, bounded),
                new Likelihood(request, objective).logarithm(value));
    }

    private static double[] displaced(double[] parameters) {
        double[] moved = parameters.clone();
        for (int k = 0; k < moved.length; k++) {
            moved[k] *= 1 + (k % 2 == 0 ? DISPLACEMENT : -DISPLACEMENT);
        }
        return moved;
    }

    private static double[] roots(Setting setting) {
        return Arrays.stream(Information.weights(setting.objective(), setting.data()))
                .map(Math::sqrt)
                .toArray();
    }

    private static Certificate certificate(
            Target target, Found found, Optimum second, Weakness weakness, FitStatus status, List<String> bounded) {
        Curvature curvature = found.best().curvature();
        double difference = (second.objective() - found.objective()) / Math.abs(found.objective());
        return new Certificate(
                finite(found.best().projectedGradient()),
                curvature.positive(),
                curvature.zero(),
                curvature.negative(),
                finite(weakness.condition()),
                weakness.rank(),
                status == FitStatus.NOT_IDENTIFIED && !weakness.direction().isEmpty()
                        ? List.of(weakness.direction())
                        : List.of(),
                bounded,
                found.census().starts(),
                finite(found.census().share()),
                found.census()
                        .second()
                        .map(basin -> finite(basin.optimum().objective()))
                        .orElse(OptionalDouble.empty()),
                target.secondOpinionName(),
                second.objective() == found.objective() ? OptionalDouble.of(0) : finite(difference));
    }

    private static OptionalDouble finite(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
