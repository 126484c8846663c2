package org.curvewright.plugins.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvewright.numerics.distribution.StudentT;
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
 * ĝ ± t √((m − 1)/m Σ (ḡ − gᵢ)²) with gᵢ the function refitted without unit i of m and t the quantile of Student's t with
 * m − 1 degrees of freedom, m − p where each unit is an observation. Amplitudes are taken on the logarithm. For whole clusters
 * it is the error CV3 of the literature, which stays honest with few of them.
 *
 * @see <a href="https://doi.org/10.1137/1.9781611970319">Efron 1982, The Jackknife, the Bootstrap and Other Resampling Plans</a>
 * @see <a href="https://doi.org/10.1162/rest.90.3.414">Cameron, Gelbach and Miller 2008, Bootstrap-based improvements for inference
 *     with clustered errors</a>
 */
record Jackknife(Configuration with) implements Inference {

    static final String ID = "jackknife";

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
        boolean clustered = fit.request().dataset().roles().clusters().length > 0;
        Optional<Notice> obstacle = clustered ? Clusters.tooFew(fit) : Optional.empty();
        if (obstacle.isPresent()) {
            return Missing.intervals(functions, level(), ID, obstacle.get());
        }
        LeftOut left = LeftOut.of(fit, context);
        int lost = clustered ? 1 : fit.request().formulation().parameters().size();
        int freedom = left.units() - lost;
        if (freedom < 1 || left.laws().size() < 2) {
            Notice why = new Notice(
                    "TOO_FEW_UNITS",
                    left.units() + " units, of which " + left.failed()
                            + " refits failed, do not show how the estimate varies");
            return Missing.intervals(functions, level(), ID, why);
        }
        List<Notice> notices = new ArrayList<>(Qualifying.notices(fit.fit()));
        if (left.failed() > 0) {
            notices.add(new Notice("DRAWS_FAILED", left.failed() + " of " + left.units() + " refits have no value"));
        }
        double t = new StudentT(freedom).quantile((1 + level()) / 2);
        Intervals made = new Intervals(
                functions.stream()
                        .map(function -> interval(fit, left, function, t))
                        .toList(),
                Map.of("refits", (double) left.units(), "refits-failed", (double) left.failed()),
                notices);
        return Clusters.noted(fit, made);
    }

    private Interval interval(FitResult fit, LeftOut left, LawFunction function, double t) {
        double value = function.of(fit.fit().law());
        double error = left.standardError(function, Axis.VALUE);
        if (!Double.isFinite(value) || !Double.isFinite(error)) {
            return Missing.interval(
                    level(), ID, new Notice("UNDEFINED", "the fitted law does not have " + function.name()));
        }
        if (error == 0 && Boundaries.holds(fit, function)) {
            return Missing.interval(
                    level(),
                    ID,
                    new Notice(
                            "AT_BOUND",
                            function.name() + " lies on a bound in all "
                                    + left.laws().size() + " refits, which do not show how it varies"));
        }
        Axis axis = left.onAxis(function, Axis.of(fit, function));
        double half = t * left.standardError(function, axis);
        return Supports.noted(fit, function, axis.interval(value, half, half, error, level(), ID));
    }

    @Override
    public Optional<Recipe> recipe() {
        return Recipes.of(ID);
    }
}
