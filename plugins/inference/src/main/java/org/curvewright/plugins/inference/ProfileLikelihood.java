package org.curvewright.plugins.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
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
 * {c : T(c) ≤ cut} with Q(c) the least objective of all laws whose function is c; T and its cut, F(1, n − p) where a variance is
 * estimated and χ²(1) where none is, are those of {@link Dispersion}. Bounds of the support end an interval.
 *
 * @see <a href="https://doi.org/10.1002/9780470316757">Bates and Watts 1988, Nonlinear Regression Analysis, ch. 6</a>
 */
record ProfileLikelihood(Configuration with) implements Inference {

    static final String ID = "profile-likelihood";

    /** Of a number's size: an interval of exact data that is wider than this says that they do not determine it. */
    private static final double ROUNDED = 1e-6;

    record Configuration(
            @Key(doc = "the nominal coverage, between 0 and 1", byDefault = "0.95")
            double level) {

        Configuration {
            Require.level(level);
        }
    }

    @Override
    public double level() {
        return with.level();
    }

    @Override
    public Intervals intervals(FitResult fit, List<LawFunction> functions, FitContext context) {
        Optional<Notice> obstacle = Likelihoods.obstacle(fit);
        if (obstacle.isPresent()) {
            return Missing.intervals(functions, level(), ID, obstacle.get());
        }
        FittedObjective objective = new FittedObjective(fit);
        if (!(objective.unit() > 0)) {
            Notice why = new Notice("PERFECT_FIT", "the law passes through every observation, which shows no noise");
            return Missing.intervals(functions, level(), ID, why);
        }
        double cut = objective.dispersion().cut(level());
        List<Notice> notices = new ArrayList<>(Qualifying.notices(fit.fit()));
        notices.addAll(Ignored.notices(fit));
        return new Intervals(
                functions.stream()
                        .map(function -> interval(objective, function, cut, Qualifying.determined(fit.fit())))
                        .toList(),
                Map.of(),
                notices);
    }

    private Interval interval(FittedObjective objective, LawFunction function, double cut, boolean determined) {
        Profile profile = new Profile(objective, function);
        if (!Double.isFinite(profile.optimum().value())) {
            return Missing.interval(
                    level(), ID, new Notice("UNDEFINED", "the fitted law does not have " + function.name()));
        }
        if (objective.exact()) {
            return determined ? exact(profile, cut) : Missing.interval(level(), ID, undetermined());
        }
        ProfileEnd.End lower = new ProfileEnd(profile, false, cut).find();
        ProfileEnd.End upper = new ProfileEnd(profile, true, cut).find();
        List<Notice> notices = Stream.of(lower.notice(), upper.notice())
                .filter(Objects::nonNull)
                .toList();
        return new Interval(lower.value(), upper.value(), OptionalDouble.empty(), level(), ID, notices);
    }

    /** As wide as rounding makes it, where rounding is all that the data show; none where even that leaves it open. */
    private Interval exact(Profile profile, double cut) {
        double value = profile.optimum().value();
        double reach = profile.deviation() * Math.sqrt(cut);
        Notice why =
                new Notice("PERFECT_FIT", "the law passes through every observation to rounding, which shows no noise");
        if (!(reach <= ROUNDED * Math.max(1, Math.abs(value)))) {
            return Missing.interval(level(), ID, why);
        }
        return new Interval(
                OptionalDouble.of(profile.natural(Math.max(profile.limit(false), value - reach))),
                OptionalDouble.of(profile.natural(Math.min(profile.limit(true), value + reach))),
                OptionalDouble.empty(),
                level(),
                ID,
                List.of(why));
    }

    /** The tangent of data that show no noise is of rounding, and says nothing of parameters that they do not determine. */
    private static Notice undetermined() {
        return new Notice(
                "PERFECT_FIT",
                "the law passes through every observation to rounding, which shows no noise, and the data do not determine its"
                        + " parameters");
    }

    @Override
    public Optional<Recipe> recipe() {
        return Recipes.of(ID);
    }
}
