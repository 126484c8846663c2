package org.curvewright.plugins.analyses.curves;

import java.util.List;
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

    Notice[] notices() {
        return Quality.notices(fit.fit()).toArray(Notice[]::new);
    }
}
