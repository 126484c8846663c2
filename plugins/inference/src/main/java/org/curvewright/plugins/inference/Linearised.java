package org.curvewright.plugins.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvewright.numerics.distribution.Normal;
import org.curvewright.spi.Key;
import org.curvewright.spi.Notice;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.inference.Inference;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.inference.Intervals;
import org.curvewright.spi.inference.LawFunction;
import org.curvewright.spi.inference.Recipe;

/**
 * g(θ̂) ± q √(∇gᵀ cov(θ̂) ∇g): a function of the law made linear at the optimum. q is the quantile of the normal
 * distribution, or Student's t with n − p degrees of freedom where a variance is estimated. Of an amplitude the logarithm is made linear: g(θ̂) exp(± q s/g(θ̂)). A
 * parameter on a bound is as uncertain as off it unless it is to be held: taken as known it makes all others too certain (in
 * simulated worlds of a law near its bound 95 % intervals of the exponent held 90 %, and hold 98 % so). An end that a quantity cannot have stays, since the tangent knows of no bound, and says so.
 */
record Linearised(String method, Quantile quantile, double level, OnBound onBound) implements Inference {

    static final String ON_BOUND =
            "a parameter on a bound: free, as uncertain as if there were no bound; held, as if known";

    /** What the estimate's error is taken to follow. */
    enum Quantile {
        STUDENT,
        NORMAL
    }

    record Configuration(
            @Key(doc = "the nominal coverage, between 0 and 1", byDefault = "0.95")
            double level,

            @Key(doc = ON_BOUND, byDefault = "free") OnBound onBound) {

        Configuration {
            Require.level(level);
        }
    }

    @Override
    public Intervals intervals(FitResult fit, List<LawFunction> functions, FitContext context) {
        Optional<Notice> obstacle = Likelihoods.tooFew(fit).or(() -> FittedObjective.obstacle(fit));
        if (obstacle.isPresent()) {
            return Missing.intervals(functions, level, method, obstacle.get());
        }
        FittedObjective objective = new FittedObjective(fit);
        if (!(objective.unit() > 0)) {
            Notice why = new Notice("PERFECT_FIT", "the law passes through every observation, which shows no noise");
            return Missing.intervals(functions, level, method, why);
        }
        Optional<ErrorPropagation> errors = ErrorPropagation.of(fit, objective, onBound);
        if (errors.isEmpty()) {
            Notice why =
                    new Notice("SINGULAR", "the data do not tell the parameters apart, so they have no covariance");
            return Missing.intervals(functions, level, method, why);
        }
        double q = quantile == Quantile.NORMAL
                ? Normal.STANDARD.quantile((1 + level) / 2)
                : objective.dispersion().reach(level);
        List<Notice> notices = new ArrayList<>(Qualifying.notices(fit.fit()));
        notices.addAll(errors.get().notices());
        notices.addAll(Ignored.notices(fit));
        if (objective.exact()) {
            notices.add(new Notice(
                    "PERFECT_FIT",
                    "the law passes through every observation to rounding, so intervals show rounding and no noise"));
        }
        return new Intervals(
                functions.stream()
                        .map(function -> interval(fit, objective, errors.get(), function, q))
                        .toList(),
                Map.of(),
                notices);
    }

    private Interval interval(
            FitResult fit, FittedObjective objective, ErrorPropagation errors, LawFunction function, double q) {
        FunctionDerivatives derivatives = new FunctionDerivatives(objective, function);
        derivatives.evaluate(objective.optimum());
        double value = derivatives.value();
        double error = errors.standardError(derivatives.gradient());
        if (!Double.isFinite(value) || !Double.isFinite(error)) {
            return Missing.interval(
                    level, method, new Notice("UNDEFINED", "the fitted law does not have " + function.name()));
        }
        if (error == 0 && !Arrays.stream(derivatives.gradient()).allMatch(slope -> slope == 0)) {
            return Missing.interval(
                    level,
                    method,
                    new Notice("AT_BOUND", function.name() + " lies on a bound, where no tangent tells its error"));
        }
        Axis axis = Axis.of(fit, function);
        double half = q * axis.error(value, error);
        return Supports.noted(fit, function, axis.interval(value, half, half, error, level, method));
    }

    @Override
    public Optional<Recipe> recipe() {
        return Recipes.of(method);
    }
}
