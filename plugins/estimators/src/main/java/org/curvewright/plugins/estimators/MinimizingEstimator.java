package org.curvewright.plugins.estimators;

import java.util.Optional;
import java.util.OptionalDouble;
import org.curvewright.spi.Key;
import org.curvewright.spi.fit.Estimator;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.Objective;
import org.curvewright.spi.fit.QuadraticObjective;
import org.curvewright.spi.fit.Refitter;

/** Minimises an objective globally. */
final class MinimizingEstimator implements Estimator {

    /** Refits of what the data do not determine run along valleys; where on them they stop means nothing. */
    private static final int ALONG_VALLEYS = 60;

    private final Objective objective;
    private final SecondOptimizer second;

    /** The keys of {@code least-squares}. */
    record LeastSquaresKeys(
            @Key(
                    doc =
                            "what multiplies each squared residual: none, the weight role, 1/standard-error², or binomial: the sampling noise of a share of trials",
                    byDefault = "none")
            RowWeights weights,

            @Key(doc = SecondOptimizer.DOC, byDefault = "own")
            SecondOptimizer crossCheck) {}

    /** The keys of {@code huber-log}. */
    record HuberLogKeys(
            @Key(doc = "difference of logarithms beyond which the loss grows linearly", byDefault = "0.001")
            double delta,

            @Key(doc = "none, the weight role, or residuals in standard errors, given or binomial", byDefault = "none")
            RowWeights weights,

            @Key(doc = SecondOptimizer.DOC, byDefault = "own")
            SecondOptimizer crossCheck) {

        HuberLogKeys {
            new Objectives.Threshold(delta, Scale.LOG, weights);
        }
    }

    /** The keys of {@code minimize}. */
    record MinimizeKeys(
            @Key(doc = "what is minimised", example = "pseudo-huber")
            Objective objective,

            @Key(doc = SecondOptimizer.DOC, byDefault = "own")
            SecondOptimizer crossCheck) {}

    MinimizingEstimator(Objective objective) {
        this(objective, SecondOptimizer.OWN);
    }

    MinimizingEstimator(Objective objective, SecondOptimizer second) {
        this.objective = objective;
        this.second = second;
    }

    static MinimizingEstimator leastSquares(LeastSquaresKeys keys) {
        return new MinimizingEstimator(new LeastSquares(keys.weights), keys.crossCheck);
    }

    static MinimizingEstimator huberLog(HuberLogKeys keys) {
        return new MinimizingEstimator(
                Objectives.residual(Huber.of(keys.delta), Scale.LOG, keys.weights), keys.crossCheck);
    }

    @Override
    public Objective objective() {
        return objective;
    }

    @Override
    public Optional<String> objection(FitRequest request) {
        return second != SecondOptimizer.OWN && GroupedSetting.serves(request)
                ? Optional.of("'cross-check' of groups that share parameters is 'own' only")
                : new Admission(request.formulation(), objective, request.dataset()).missingRole();
    }

    @Override
    public Fit fit(FitRequest request, FitContext context) {
        return new Minimization(request, objective, second).fit();
    }

    @Override
    public OptionalDouble least(FitRequest request, FitContext context) {
        return new Minimization(request, objective, second).least();
    }

    @Override
    public Refitter refitter(FitRequest request, Fit fit, FitContext context) {
        if (GroupedSetting.serves(request)) {
            int brief = fit.status() == FitStatus.NOT_IDENTIFIED ? ALONG_VALLEYS : Target.BRIEF;
            GroupedSetting setting = new GroupedSetting(request, objective);
            return objective instanceof QuadraticObjective
                    ? new GroupedRefitter(setting, fit, brief)
                    : new GroupedNewtonRefitter(setting, fit, brief);
        }
        Setting setting = Setting.of(request, objective);
        double[] start = setting.working(fit.law().theta());
        Box box = Box.around(setting, setting.formulation().startingPoints(setting.data()))
                .reaching(start);
        int evaluations = fit.status() == FitStatus.NOT_IDENTIFIED ? ALONG_VALLEYS : Target.BRIEF;
        if (!(objective instanceof QuadraticObjective quadratic)) {
            Rivals rivals = new Rivals(setting, box, fit, Information.weights(objective, setting.data()));
            return new NewtonRefitter(setting, box, start, fit.nuisance(), rivals, evaluations);
        }
        double[] weights = quadratic.rowWeights(setting.data());
        return LineRefitter.serves(setting)
                ? new LineRefitter(setting, box.side(setting.nonlinear()[0]), weights)
                : new SquaresRefitter(
                        setting, box, start, weights, new Rivals(setting, box, fit, weights), evaluations);
    }
}
