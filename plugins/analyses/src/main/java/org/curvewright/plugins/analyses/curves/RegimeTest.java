package org.curvewright.plugins.analyses.curves;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.plugins.analyses.runs.Quality;
import org.curvewright.plugins.analyses.runs.Scale;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.Refitter;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.law.Law;
import org.curvewright.spi.law.Restricted;
import org.curvewright.spi.law.Restriction;

/**
 * One test of one curve.
 *
 * @param gain A₂ − A₁
 * @param lower end of its interval; NaN where there is none, as all that is not known
 * @param upper end of its interval
 * @param ratio LR
 * @param p the share of draws under the null with so large a ratio and a gain above 0
 * @param rising the share of draws whose first ceiling lies above what was reached by more than the margin
 * @param better AICc of a single rise less that of two; NaN where no single rise was fitted
 */
record RegimeTest(double gain, double lower, double upper, double ratio, double p, double rising, double better) {

    static RegimeTest of(double[] row) {
        return new RegimeTest(row[0], row[1], row[2], row[3], row[4], row[5], row[6]);
    }

    double[] row() {
        return new double[] {gain, lower, upper, ratio, p, rising, better};
    }

    static RegimeTest of(FitResult fit, RegimeChange.Configuration with, AnalysisContext context) {
        CurveBootstrap bootstrap = with.bootstrap();
        List<Law> laws = bootstrap.laws(fit, with.by(), Recipe.seed(fit, context));
        Interval interval = bootstrap.interval(CurveBootstrap.values(laws, RegimeTest::gain), fit);
        long rising = laws.stream()
                .filter(law -> value(law, "A1") - reached(law) > with.margin())
                .count();
        FitRequest tied = fit.request()
                .withFormulation(Restricted.of(fit.request().formulation(), List.of(Restriction.tie("A2", "A1"))));
        Fit equal = context.refit(fit, tied);
        double ratio = equal.failed()
                ? Double.NaN
                : ratio(fit, squares(fit, equal.law()), squares(fit, fit.fit().law()));
        double p = equal.failed()
                ? Double.NaN
                : p(fit, new FitResult(fit.key(), tied, fit.estimator(), equal), ratio, with, context);
        return new RegimeTest(
                gain(fit.fit().law()),
                interval.lower().orElse(Double.NaN),
                interval.upper().orElse(Double.NaN),
                ratio,
                p,
                laws.isEmpty() ? Double.NaN : (double) rising / laws.size(),
                better(fit, context));
    }

    static double gain(Law law) {
        return value(law, "A2") - value(law, "A1");
    }

    static double value(Law law, String symbol) {
        return LawParameters.of(law, symbol).orElse(Double.NaN);
    }

    /** R(x_s), what the first rise had reached. */
    static double reached(Law law) {
        double rise = Elementary.exp(
                value(law, "B1") * (Elementary.log(value(law, "C_mid1")) - Elementary.log(value(law, "x_s"))));
        return value(law, "R0") + (value(law, "A1") - value(law, "R0")) / (1 + rise);
    }

    private static double squares(FitResult fit, Law law) {
        Dataset data = fit.request().dataset();
        double[] residuals = Scale.of(fit).residuals(data, law.predict(data.rows()));
        return Arrays.stream(residuals).map(r -> r * r).sum();
    }

    private static double ratio(FitResult fit, double equal, double free) {
        int n = fit.request().dataset().size();
        return Math.max(0, n * (Elementary.log(equal) - Elementary.log(free)));
    }

    /** {@code (1 + #{LR* ≥ LR, gain* > 0})/(draws + 1)}; 1 where nothing was gained. */
    private static double p(
            FitResult free, FitResult equal, double ratio, RegimeChange.Configuration with, AnalysisContext context) {
        if (gain(free.fit().law()) <= 0) {
            return 1;
        }
        long seed = Recipe.seed(free, context) + 1;
        Refitter freely = free.estimator().refitter(free.request(), free.fit(), FitContext.seeded(seed));
        Refitter equally = equal.estimator().refitter(equal.request(), equal.fit(), FitContext.seeded(seed));
        double[] ones = new double[free.request().dataset().size()];
        Arrays.fill(ones, 1);
        CurveBootstrap.Responses responses = with.bootstrap().responses(equal, free, with.by());
        int above = 0;
        int known = 0;
        for (int draw = 0; draw < with.draws(); draw++) {
            double[] observed = responses.draw(RandomStream.of(seed, draw));
            Refitter.Refit one = freely.refit(observed, ones);
            Refitter.Refit other = equally.refit(observed, ones);
            if (one.status() != FitStatus.FAILED && other.status() != FitStatus.FAILED) {
                known++;
                boolean gained = gain(new Law(free.request().formulation(), one.theta())) > 0;
                above += gained && ratio(free, other.objective(), one.objective()) >= ratio ? 1 : 0;
            }
        }
        return (1.0 + above) / (known + 1.0);
    }

    /** Of a sibling without a change. */
    private static double better(FitResult fit, AnalysisContext context) {
        return context.on().stream()
                .filter(other -> !other.fit().failed()
                        && Quality.response(other.key()).equals(Quality.response(fit.key()))
                        && !LawParameters.has(other.request().formulation(), "A2"))
                .mapToDouble(other -> criterion(other) - criterion(fit))
                .min()
                .orElse(Double.NaN);
    }

    private static double criterion(FitResult fit) {
        double n = fit.request().dataset().size();
        double k = fit.request().formulation().parameters().size() + 1.0;
        OptionalDouble likelihood = fit.fit().logLikelihood();
        return likelihood.isEmpty() || n <= k + 1
                ? Double.NaN
                : -2 * likelihood.getAsDouble() + 2 * k + 2 * k * (k + 1) / (n - k - 1);
    }

    /** Raised, more efficient only, or nothing. */
    String verdict(RegimeChange.Configuration with) {
        if (p <= with.significance() && gain > with.margin() && lower > 0 && !(better <= 0)) {
            return "RAISED";
        }
        return better > 2 ? "EFFICIENCY_ONLY" : "NOT_RAISED";
    }

    /** What keeps a ceiling from being called raised. */
    String obstacle(RegimeChange.Configuration with) {
        List<String> obstacles = new ArrayList<>();
        if (!(gain > with.margin())) {
            obstacles.add("the gain does not exceed the margin of " + Words.number(with.margin()));
        }
        if (!(lower > 0)) {
            obstacles.add("its interval does not lie above 0");
        }
        if (!(p <= with.significance())) {
            obstacles.add("chance shows as much too often: p is not within " + Words.number(with.significance()));
        }
        if (better <= 0) {
            obstacles.add("a single rise describes the points as well (AICc)");
        }
        return String.join(", ", obstacles);
    }
}
