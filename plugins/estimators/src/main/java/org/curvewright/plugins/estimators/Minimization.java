package org.curvewright.plugins.estimators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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

    private final FitRequest request;
    private final Objective objective;
    private final SecondOptimizer second;

    Minimization(FitRequest request, Objective objective, SecondOptimizer second) {
        this.request = request;
        this.objective = objective;
        this.second = second;
    }

    Fit fit() {
        Optional<String> objection = new Admission(request.formulation(), objective, request.dataset()).objection();
        if (objection.isPresent()) {
            return failed(objection.get());
        }
        if (GroupedSetting.serves(request)) {
            return new GroupedMinimization(request, objective)
                    .fit()
                    .orElseGet(() -> failed("the objective is not finite at any start"));
        }
        Setting setting = Setting.of(request, objective);
        Target target = target(setting);
        Found found = searched(setting, target);
        if (!Double.isFinite(found.objective())) {
            return failed(
                    "the objective is not finite at any of " + found.census().starts() + " starts");
        }
        return new Judgement(
                        setting,
                        target,
                        SecondOpinion.on(setting, target, second, found).onVertex(setting, target))
                .fit(request);
    }

    /** The objective of {@link #fit}, which is not judged; empty where that fails. */
    OptionalDouble least() {
        if (GroupedSetting.serves(request)) {
            Fit fit = fit();
            return fit.failed() ? OptionalDouble.empty() : OptionalDouble.of(fit.objective());
        }
        if (new Admission(request.formulation(), objective, request.dataset())
                .objection()
                .isPresent()) {
            return OptionalDouble.empty();
        }
        Setting setting = Setting.of(request, objective);
        Target target = target(setting);
        Found found = searched(setting, target);
        return Double.isFinite(found.objective())
                ? OptionalDouble.of(target.exact(SecondOpinion.on(setting, target, second, found)
                        .onVertex(setting, target)
                        .found()
                        .best()))
                : OptionalDouble.empty();
    }

    private Found searched(Setting setting, Target target) {
        List<double[]> starts = starts(setting);
        return new Search(setting, target).run(Box.around(setting, starts), starts);
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
}
