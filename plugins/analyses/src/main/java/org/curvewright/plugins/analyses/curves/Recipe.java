package org.curvewright.plugins.analyses.curves;

import java.util.List;
import java.util.stream.Stream;
import org.curvewright.plugins.analyses.runs.Quality;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.law.Law;

/** One recipe's curve with the ceilings that resampled residuals give it. */
record Recipe(FitResult fit, RecipeComparison.Configuration with, double[] drawn) {

    static Recipe of(FitResult fit, RecipeComparison.Configuration with, AnalysisContext context) {
        List<Law> laws = with.bootstrap().laws(fit, with.by(), seed(fit, context));
        return new Recipe(
                fit,
                with,
                CurveBootstrap.values(
                        laws, law -> LawParameters.of(law, with.ceiling()).orElse(Double.NaN)));
    }

    /** Recipes err independently of each other. */
    static long seed(FitResult fit, AnalysisContext context) {
        return context.seed() + fit.key().path().hashCode();
    }

    String name() {
        return fit.key().group().orElse(fit.key().fit());
    }

    double ceiling() {
        return LawParameters.of(fit.fit().law(), with.ceiling()).orElse(Double.NaN);
    }

    double exponent() {
        return LawParameters.of(fit.fit().law(), with.exponent()).orElse(Double.NaN);
    }

    String unit() {
        return fit.request().dataset().response().unit();
    }

    Interval interval() {
        return with.bootstrap().interval(drawn, fit);
    }

    /** Whether the curve ends before it shows a ceiling, so that only the bound of the ceiling holds it. */
    boolean isOnBound() {
        return fit.fit().certificate().atBound().contains(with.ceiling());
    }

    Notice[] notices() {
        Stream<Notice> bound = isOnBound()
                ? Stream.of(new Notice(
                        "AT_BOUND",
                        "the ceiling of " + name() + " lies on its bound, " + Words.number(ceiling())
                                + ": the curve does not show where it ends"))
                : Stream.empty();
        return Stream.concat(Quality.notices(fit.fit()).stream(), bound).toArray(Notice[]::new);
    }
}
